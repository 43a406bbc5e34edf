package in.pujabooking.phonepe.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finds a kept webhook; changes nothing. */
@Repository
public class WebhookArchive {

    private static final String FIND = """
            SELECT id, received_at, verdict, remote_address, headers::text AS headers, body, event, merchant_order_id, attempts, outcome, next_at,
                processed_at
            FROM webhook_evidence WHERE id = ?""";
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    WebhookArchive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The webhook as it was kept, if there is one of this id. */
    public Optional<StoredWebhook> find(long id) {
        return jdbc.sql(FIND).param(id).query((row, number) -> read(row)).optional();
    }

    private StoredWebhook read(ResultSet row) throws SQLException {
        return new StoredWebhook(row.getLong("id"), time(row, "received_at").orElseThrow(), Verdict.valueOf(row.getString("verdict")),
                row.getString("remote_address"), json.readValue(row.getString("headers"), HEADERS), row.getBytes("body"),
                Optional.ofNullable(row.getString("event")), Optional.ofNullable(row.getString("merchant_order_id")),
                new StoredWebhook.Handling(row.getInt("attempts"), Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
                        time(row, "next_at"), time(row, "processed_at")));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
