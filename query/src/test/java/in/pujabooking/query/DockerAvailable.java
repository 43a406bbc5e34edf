package in.pujabooking.query;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.testcontainers.DockerClientFactory;

/** Whether the tests' database runs in Docker; {@code -Dtest.database=docker|embedded} decides, else what the machine has. */
class DockerAvailable implements Condition {

    private static final boolean AVAILABLE = switch (System.getProperty("test.database", "auto")) {
        case "docker" -> true;
        case "embedded" -> false;
        default -> DockerClientFactory.instance().isDockerAvailable();
    };

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return AVAILABLE;
    }

    static class Not implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !AVAILABLE;
        }
    }
}
