package in.pujabooking.streams;

import java.time.Duration;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The streams of the application and their distance to the head of the history, as the database has it: the same on every node. */
@Component
public class Streams {

    /** Events beyond this many are not counted; the age says enough. */
    public static final int MOST_COUNTED = 10_000;

    private static final String UNHANDLED = """
            SELECT count(*), coalesce(extract(epoch FROM now() - min(at)), 0)::float8
            FROM (SELECT time_stamp::timestamptz AS at FROM domain_event WHERE global_index > ? ORDER BY global_index LIMIT ?) unhandled""";

    private final EventProcessingConfiguration processing;
    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    Streams(EventProcessingConfiguration processing, JdbcClient jdbc) {
        this.processing = processing;
        this.jdbc = jdbc;
    }

    List<StreamingEventProcessor> processors() {
        return processing.eventProcessors().values().stream().filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast).toList();
    }

    /** One for each stream, by name. */
    public List<StreamLag> lags() {
        return processors().stream().map(EventProcessor::getName).sorted().map(this::lag).toList();
    }

    StreamLag lag(String stream) {
        long position = jdbc.sql("SELECT token FROM token_entry WHERE processor_name = ?").param(stream).query(byte[].class).list().stream()
                .mapToLong(this::position).min().orElse(0);
        return jdbc.sql(UNHANDLED).params(position, MOST_COUNTED).query((row, number) -> new StreamLag(stream, row.getLong(1),
                Duration.ofMillis(Math.max(0, Math.round(row.getDouble(2) * 1_000))), position)).single();
    }

    private long position(byte[] token) {
        try {
            return token == null ? 0 : json.readTree(token).path("index").asLong(0);
        } catch (JacksonException unreadable) {
            return 0;
        }
    }
}
