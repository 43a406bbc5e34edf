package in.pujabooking.ledger.gauge;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the views what is unresolved: one query, at most once in half a minute, however often a dashboard looks. */
@Component
class UnresolvedPayments {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private static final String SQL = """
            SELECT coalesce(extract(epoch FROM :now - min(since)), 0)::float8 AS oldest_seconds, coalesce(sum(paise), 0)::bigint AS in_flight_paise,
                   (SELECT count(*) FROM parked_checkout_view WHERE parked) AS parked
            FROM (SELECT created_at AS since, 0 AS paise FROM payment_view WHERE status IN ('PENDING', 'INITIATED')
                  UNION ALL
                  SELECT completed_at, captured - refunded FROM payment_view p
                  WHERE captured > refunded
                    AND NOT EXISTS (SELECT FROM booking_view b WHERE b.merchant_order_id = p.merchant_order_id AND b.status = 'CONFIRMED')
                 ) unresolved""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private Unresolved known;
    private Instant asOf = Instant.MIN;

    UnresolvedPayments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    synchronized Unresolved now() {
        Instant now = clock.instant();
        if (asOf.isBefore(now.minus(FRESH))) {
            known = jdbc.sql(SQL).param("now", Timestamp.from(now))
                    .query((row, number) -> new Unresolved(Math.max(0, row.getDouble(1)), row.getLong(2), row.getLong(3))).single();
            asOf = now;
        }
        return known;
    }
}
