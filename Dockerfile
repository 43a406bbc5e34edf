# syntax=docker/dockerfile:1
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -pl src -am -DskipTests package
RUN java -Djarmode=tools -jar src/target/app-*-exec.jar extract --layers --application-filename app.jar --destination layers

FROM eclipse-temurin:25-jre AS application
# the sandbox PhonePe keeps its orders in .data
RUN groupadd --system --gid 10001 checkout \
 && useradd --system --uid 10001 --gid checkout --no-create-home checkout \
 && install -d -o checkout -g checkout /app/.data
WORKDIR /app
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./

# The cache is good for the Java and the files of the training run only, so both stages are made from the one above.
FROM application AS training
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends curl && rm -rf /var/lib/apt/lists/* \
 && chown checkout:checkout /app
USER checkout
RUN --mount=type=bind,from=build,source=/build/src/main/docker,target=/training \
    JAVA_OPTIONS=-XX:MaxRAMPercentage=75 sh /training/train.sh /app

FROM application
COPY --from=training /app/app.aot ./
USER checkout
EXPOSE 8000 8001 9000
# without a cache that fits, Java starts as it always did
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:AOTCache=/app/app.aot", "-jar", "/app/app.jar"]
