package in.pujabooking.query;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A real PostgreSQL: in a container where Docker is, else as a process of our own. */
@TestConfiguration(proxyBeanMethods = false)
class TestDatabase {

    @TestConfiguration(proxyBeanMethods = false)
    @Conditional(DockerAvailable.class)
    static class InDocker {

        @Bean
        @ServiceConnection
        PostgreSQLContainer postgres() {
            return new PostgreSQLContainer("postgres:18-alpine");
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Conditional(DockerAvailable.Not.class)
    static class Embedded {

        /** Its own shutdown hook would stop it while Spring's still uses it. */
        @Bean(destroyMethod = "close")
        EmbeddedPostgres embeddedPostgres() throws IOException {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(Path.of("target", "postgres-" + ProcessHandle.current().pid()).toAbsolutePath())
                    .setRegisterShutdownHook(false)
                    .start();
        }

        @Bean
        JdbcConnectionDetails embeddedPostgresConnection(EmbeddedPostgres postgres) {
            return new JdbcConnectionDetails() {
                @Override
                public String getJdbcUrl() {
                    return postgres.getJdbcUrl("postgres", "postgres");
                }

                @Override
                public String getUsername() {
                    return "postgres";
                }

                @Override
                public String getPassword() {
                    return "";
                }
            };
        }
    }
}
