package in.pujabooking;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes events into the history as another node, perhaps of another version, would: without a word to this one. */
public record PlantedEvents(JdbcClient database) {

    private static final Duration AGO = Duration.ofMinutes(2);

    /** The next event of an aggregate, of two minutes ago. */
    public void event(String aggregate, String type, String name, String revision, String payload) {
        database.sql("""
                INSERT INTO domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type, payload_revision, payload, meta_data)
                SELECT ?, ?, coalesce(max(sequence_number) + 1, 0), ?, ?, ?, ?, ?, '{}' FROM domain_event WHERE aggregate_identifier = ?""")
                .params(UUID.randomUUID().toString(), aggregate, type, timeAgo(), name, revision, payload, aggregate).update();
    }

    /** An event without an aggregate, of two minutes ago. @return its identifier */
    public String event(String name, String payload) {
        var id = UUID.randomUUID().toString();
        database.sql("""
                INSERT INTO domain_event (event_identifier, aggregate_identifier, sequence_number, time_stamp, payload_type, payload_revision, payload, meta_data)
                VALUES (?, ?, 0, ?, ?, '1', ?, '{}')""").params(id, id, timeAgo(), name, payload).update();
        return id;
    }

    private static String timeAgo() {
        return Instant.now().minus(AGO).atOffset(ZoneOffset.UTC).toString();
    }
}
