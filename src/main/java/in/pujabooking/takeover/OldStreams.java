package in.pujabooking.takeover;

import in.pujabooking.database.LongStatements;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the version before left of its streams: positions, dead letters, deadlines of sagas. */
@Component
class OldStreams {

    static final String PROJECTIONS = "checkout";
    static final String SAGA = "checkout-saga";
    static final String PHONEPE = "phonepe";

    private static final Set<String> NAMES = Set.of(PROJECTIONS, SAGA, PHONEPE);

    private final LongStatements database;
    private final JsonMapper json = JsonMapper.builder().build();

    OldStreams(LongStatements database) {
        this.database = database;
    }

    boolean exist() {
        return database.jdbc().sql("""
                SELECT EXISTS (SELECT FROM token_entry WHERE processor_name IN (:names))
                    OR EXISTS (SELECT FROM dead_letter_entry) OR EXISTS (SELECT FROM scheduled_tasks WHERE task_name = 'AxonDeadline')""")
                .param("names", NAMES).query(Boolean.class).single();
    }

    /** The nodes that have worked on a stream within this time. */
    List<String> nodesActiveWithin(Duration time) {
        return database.jdbc().sql("""
                SELECT DISTINCT owner FROM token_entry WHERE processor_name IN (:names) AND owner IS NOT NULL
                AND timestamp::timestamptz > now() - :time * INTERVAL '1 millisecond'""")
                .param("names", NAMES).param("time", time.toMillis()).query(String.class).list();
    }

    /**
     * The global index up to which a stream has surely handled everything; 0 if it has not begun, its position can't be read, or it has dead
     * letters: then all of its work is looked at again, which is safe.
     */
    long handledUpTo(String stream) {
        boolean deadLetters = database.jdbc().sql("SELECT EXISTS (SELECT FROM dead_letter_entry WHERE processing_group = ?)").param(stream)
                .query(Boolean.class).single();
        return deadLetters ? 0 : database.jdbc().sql("SELECT token FROM token_entry WHERE processor_name = ?").param(stream)
                .query(byte[].class).list().stream().mapToLong(this::position).min().orElse(0);
    }

    private long position(byte[] token) {
        try {
            JsonNode position = token == null ? json.nullNode() : json.readTree(token);
            long first = position.path("gaps").valueStream().mapToLong(gap -> gap.asLong() - 1).min().orElse(Long.MAX_VALUE);
            return Math.min(first, position.path("index").asLong(0));
        } catch (JacksonException unreadable) {
            return 0;
        }
    }

    /** Removes all that was left, once it is drained. */
    void remove() {
        for (String statement : List.of("DELETE FROM scheduled_tasks WHERE task_name = 'AxonDeadline'",
                "DELETE FROM dead_letter_entry WHERE processing_group IN ('checkout', 'checkout-saga', 'phonepe')",
                "DELETE FROM token_entry WHERE processor_name IN ('checkout', 'checkout-saga', 'phonepe')")) {
            database.jdbc().sql(statement).update();
        }
    }
}
