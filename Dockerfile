# syntax=docker/dockerfile:1
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -pl src -am -DskipTests package
RUN java -Djarmode=tools -jar src/target/app-*-exec.jar extract --layers --application-filename app.jar --destination layers

FROM eclipse-temurin:25-jre
# the sandbox PhonePe keeps its orders in .data
RUN groupadd --system --gid 10001 checkout \
 && useradd --system --uid 10001 --gid checkout --no-create-home checkout \
 && install -d -o checkout -g checkout /app/.data
WORKDIR /app
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER checkout
EXPOSE 8000 8001 9000
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "app.jar"]
