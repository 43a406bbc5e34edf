package in.pujabooking.statements;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.ApplicationNode;
import in.pujabooking.statements.StatementLog.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdleNodeIT {

    private static final int SECONDS = 10;

    @Test
    void a_node_at_rest_asks_the_database_at_most_three_times_a_second() throws Exception {
        try (StatementLog log = StatementLog.start(); ApplicationNode node = ApplicationNode.first(ApplicationNode.jdbcUrl(log.server()), Map.of())) {
            assertThat(node.health("readiness")).isEqualTo("UP");
            awaitDatabaseClock(log, 15);
            long position = log.position();

            awaitDatabaseClock(log, SECONDS);

            List<Statement> statements = log.since(position);
            assertThat(statements).as(() -> statements.stream().map(Statement::toString).collect(joining("\n"))).hasSizeLessThanOrEqualTo(3 * SECONDS);
        }
    }

    private static void awaitDatabaseClock(StatementLog log, int seconds) {
        double begun = clock(log);
        await().atMost(Duration.ofSeconds(3L * seconds)).until(() -> clock(log) - begun >= seconds);
    }

    private static double clock(StatementLog log) {
        return log.database().sql("SELECT extract(epoch FROM clock_timestamp())::float8").query(Double.class).single();
    }
}
