package in.pujabooking.phonepe.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Every webhook, byte for byte, with its verdict and what came of it (table {@code webhook_evidence}). Rows are never deleted here. */
@Repository
class EvidenceStore {

    private static final int LONGEST_EVENT = 64;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    EvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param nextAt when it is to be taken up if nobody has finished with it before; empty if it is to have no effect */
    Evidence store(ReceivedWebhook delivery, Optional<Instant> nextAt) {
        WebhookBody read = WebhookBody.read(delivery.body());
        long id = jdbc.sql("""
                        insert into webhook_evidence (received_at, verdict, remote_address, headers, body, event, merchant_order_id, next_at)
                        values (?, ?, ?, ?::jsonb, ?, ?, ?, ?) returning id""")
                .params(utc(delivery.receivedAt()), delivery.verdict().name(), delivery.remoteAddress(),
                        json.writeValueAsString(delivery.headers()), delivery.body(), read.event().map(EvidenceStore::storable).orElse(null),
                        read.merchantOrderId().orElse(null), nextAt.map(EvidenceStore::utc).orElse(null))
                .query(Long.class).single();
        return new Evidence(id, delivery.body(), 0);
    }

    /** The ones whose time has come, longest overdue first. */
    List<Evidence> due(Instant now, int atMost) {
        return jdbc.sql("select id, body, attempts from webhook_evidence where next_at <= ? order by next_at limit ?")
                .params(utc(now), atMost)
                .query((row, number) -> new Evidence(row.getLong("id"), row.getBytes("body"), row.getInt("attempts"))).list();
    }

    void finish(Evidence evidence, String outcome, Instant now) {
        jdbc.sql("update webhook_evidence set attempts = attempts + 1, next_at = null, processed_at = ?, outcome = ? where id = ?")
                .params(utc(now), outcome, evidence.id()).update();
    }

    /** Leaves a row alone that somebody else has finished with. */
    void postpone(Evidence evidence, String outcome, Instant nextAt) {
        jdbc.sql("update webhook_evidence set attempts = attempts + 1, next_at = ?, outcome = ? where id = ? and next_at is not null")
                .params(utc(nextAt), outcome, evidence.id()).update();
    }

    /** PostgreSQL's text can hold neither the character 0 nor half a surrogate pair. */
    private static String storable(String event) {
        String shortened = event.length() <= LONGEST_EVENT ? event : event.substring(0, LONGEST_EVENT);
        return new String(shortened.replace("\0", "").getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
