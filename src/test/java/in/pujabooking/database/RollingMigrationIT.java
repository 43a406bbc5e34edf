package in.pujabooking.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The indexes of the lists are made while nodes of the version before work. */
class RollingMigrationIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final List<String> TABLES = List.of("payment_view", "parked_checkout_view", "view_repair", "webhook_evidence");

    private EmbeddedPostgres server;
    private JdbcClient database;

    @BeforeEach
    void leftByTheVersionBefore() throws IOException {
        server = EmbeddedPostgres.start();
        database = JdbcClient.create(server.getPostgresDatabase());
        migrate("11");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void nobody_waits_for_an_index() throws Exception {
        try (Connection reader = server.getPostgresDatabase().getConnection(); Connection node = server.getPostgresDatabase().getConnection()) {
            reader.setAutoCommit(false);
            execute(reader, "SELECT count(*) FROM webhook_evidence");
            CompletableFuture<Void> migration = CompletableFuture.runAsync(() -> migrate("12"));
            await().atMost(SOON).until(() -> database.sql("SELECT count(*) FROM pg_locks WHERE NOT granted").query(Long.class).single() > 0);

            execute(node, "SET lock_timeout = 250");
            for (String table : TABLES) {
                assertThatCode(() -> execute(node, "SELECT count(*) FROM " + table)).as("reads %s", table).doesNotThrowAnyException();
                assertThatCode(() -> execute(node, "UPDATE " + table + " SET %1$s = %1$s".formatted(column(table))))
                        .as("writes %s", table).doesNotThrowAnyException();
            }
            assertThat(migration).isNotDone();
            reader.commit();
            migration.get(SOON.toSeconds(), TimeUnit.SECONDS);
        }
        assertThatOnlyValidIndexesAreThere();
    }

    @Test
    void a_run_that_was_interrupted_is_repeated() {
        database.sql("CREATE INDEX payment_view_pages ON payment_view (user_id)").update();
        database.sql("UPDATE pg_index SET indisvalid = FALSE WHERE indexrelid = 'payment_view_pages'::regclass").update();
        database.sql("DROP INDEX webhook_evidence_order").update();

        migrate("12");

        assertThatOnlyValidIndexesAreThere();
        assertThat(database.sql("SELECT indexdef FROM pg_indexes WHERE indexname = 'payment_view_pages'").query(String.class).single())
                .contains("created_at DESC");
    }

    private void assertThatOnlyValidIndexesAreThere() {
        assertThat(database.sql("SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid").query(String.class).list()).isEmpty();
        assertThat(database.sql("SELECT indexname FROM pg_indexes").query(String.class).list())
                .contains("payment_view_pages", "parked_checkout_view_pages", "view_repair_pages", "webhook_evidence_of_order")
                .doesNotContain("payment_view_of_user", "parked_checkout_view_waiting", "view_repair_oldest", "webhook_evidence_order");
    }

    private static String column(String table) {
        return table.equals("view_repair") ? "source" : "merchant_order_id";
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As the application does. */
    private void migrate(String target) {
        try {
            var settings = PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"));
            String lock = settings.getProperty("spring.flyway.postgresql.transactional-lock", "true");
            Flyway.configure().configuration(Map.of("flyway.postgresql.transactional.lock", lock))
                    .dataSource(server.getPostgresDatabase()).locations("classpath:db/migration").target(target)
                    .load().migrate();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
