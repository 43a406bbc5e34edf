package in.pujabooking.phonepe.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Looks through the kept webhooks; changes nothing. */
@Repository
public class WebhookArchive {

    private static final String COLUMNS = """
            id, received_at, verdict, remote_address, headers::text AS headers, length(body) AS length, event, merchant_order_id, attempts, outcome,
            next_at, processed_at""";
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    WebhookArchive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first, without bodies. */
    public List<StoredWebhook> list(WebhookFilter filter) {
        return jdbc.sql("SELECT " + COLUMNS + """
                        , ''::bytea AS body FROM webhook_evidence
                        WHERE (:verdict::text IS NULL OR verdict = :verdict) AND (:outcome::text IS NULL OR outcome = :outcome)
                          AND (:order::text IS NULL OR merchant_order_id = :order)
                          AND (:since::timestamptz IS NULL OR received_at >= :since) AND (:before::bigint IS NULL OR id < :before)
                        ORDER BY id DESC LIMIT :limit""")
                .param("verdict", filter.verdict().map(Enum::name).orElse(null))
                .param("outcome", filter.outcome().map(Enum::name).orElse(null))
                .param("order", filter.merchantOrderId().orElse(null))
                .param("since", filter.since().map(since -> OffsetDateTime.ofInstant(since, ZoneOffset.UTC)).orElse(null))
                .param("before", filter.before().orElse(null))
                .param("limit", filter.limit())
                .query((row, number) -> read(row)).list();
    }

    public Optional<StoredWebhook> find(long id) {
        return jdbc.sql("SELECT " + COLUMNS + ", body FROM webhook_evidence WHERE id = ?").param(id).query((row, number) -> read(row)).optional();
    }

    private StoredWebhook read(ResultSet row) throws SQLException {
        return new StoredWebhook(row.getLong("id"), time(row, "received_at").orElseThrow(), Verdict.valueOf(row.getString("verdict")),
                row.getString("remote_address"), json.readValue(row.getString("headers"), HEADERS), row.getBytes("body"), row.getInt("length"),
                Optional.ofNullable(row.getString("event")), Optional.ofNullable(row.getString("merchant_order_id")),
                new StoredWebhook.Handling(row.getInt("attempts"), Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
                        time(row, "next_at"), time(row, "processed_at")));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
