package in.pujabooking.why;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dead letters of a checkout's aggregates. */
@Component
class DeadLetters {

    private final JdbcClient jdbc;

    DeadLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Obstacle> of(CheckoutStory story) {
        return jdbc.sql("""
                        SELECT processing_group, payload_type, cause_type, enqueued_at FROM dead_letter_entry
                        WHERE aggregate_identifier = ANY (:aggregates) ORDER BY enqueued_at, sequence_index""")
                .param("aggregates", story.entries().stream().map(entry -> entry.aggregateId()).distinct().toArray(String[]::new))
                .query((row, number) -> new Obstacle(row.getString(1), row.getString(2), row.getString(3), Instant.parse(row.getString(4))))
                .list();
    }
}
