package in.pujabooking.retry;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.payment.PaymentCommand.RetryBooking;
import in.pujabooking.database.LongStatements;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The net under the booking path: finds captured orders that have neither a booking nor a refund, no try planned, and are not parked, and takes
 * each up. By design there are none, so each one found is an alert ({@code safety.net.found}).
 *
 * <p>It asks the history, not the views, and by the names of events only, so that an event which can't be read does not keep it from the others.
 * Each node remembers up to where everything was settled for good, and looks from there on.
 */
@Component
public class SafetyNet {

    private static final Logger log = LoggerFactory.getLogger(SafetyNet.class);

    /** Longer than any transaction can be open: what is not to be seen by then will never be. */
    private static final Duration CERTAIN = Duration.ofMinutes(10);

    private static final String SQL = """
            SELECT e.global_index, e.aggregate_identifier AS merchant_order_id,
                   e.time_stamp::timestamptz < now() - :grace * INTERVAL '1 millisecond'
                   AND NOT EXISTS (SELECT FROM scheduled_tasks
                                   WHERE task_name = 'booking-retry' AND starts_with(task_instance, e.aggregate_identifier || '/'))
                   AND NOT EXISTS (SELECT FROM parked_checkout_view WHERE merchant_order_id = e.aggregate_identifier AND parked) AS forgotten
            FROM domain_event e, substring(e.aggregate_identifier FROM '_([0-9]+)_[A-Z0-9]{6}$') AS cart_number
            WHERE e.payload_type = 'PaymentSucceeded' AND e.global_index > :after
              AND NOT EXISTS (SELECT FROM domain_event
                              WHERE aggregate_identifier = 'BK-' || lpad(cart_number, greatest(8, length(cart_number)), '0')
                                AND payload_type = 'BookingCreated' AND position('"' || e.aggregate_identifier || '"' IN payload) > 0)
              AND (SELECT count(*) FILTER (WHERE payload_type = 'RefundRequested') = count(*) FILTER (WHERE payload_type = 'RefundFailed')
                   FROM domain_event WHERE aggregate_identifier = e.aggregate_identifier)
            ORDER BY e.global_index""";

    private static final String LAST_CERTAIN = """
            SELECT coalesce(max(global_index), 0) FROM domain_event
            WHERE payload_type = 'PaymentSucceeded' AND global_index > :after AND time_stamp::timestamptz < now() - :certain * INTERVAL '1 millisecond'""";

    private final LongStatements database;
    private final CommandGateway commands;
    private final MeterRegistry meters;
    private final Duration grace;
    private final AtomicLong settledUpTo = new AtomicLong();

    /** @param grace how long after its capture an order may be on its way without being seen as forgotten */
    SafetyNet(LongStatements database, CommandGateway commands, MeterRegistry meters, @Value("${safety-net.grace:1m}") Duration grace) {
        this.database = database;
        this.commands = commands;
        this.meters = meters;
        this.grace = grace;
        meters.counter("safety.net.found");
    }

    private record Captured(long index, String order, boolean forgotten) {
    }

    /** @return how many forgotten orders were found; each was taken up, or is found again */
    public int takeUp() {
        return takeUp(grace);
    }

    /** As {@link #takeUp()}, with another grace. */
    public int takeUp(Duration graceOfThisTime) {
        long certain = Math.max(settledUpTo.get(), database.jdbc().sql(LAST_CERTAIN).param("after", settledUpTo.get())
                .param("certain", CERTAIN.toMillis()).query(Long.class).single());
        List<Captured> unsettled = database.jdbc().sql(SQL).param("after", settledUpTo.get()).param("grace", graceOfThisTime.toMillis())
                .query((row, number) -> new Captured(row.getLong(1), row.getString(2), row.getBoolean(3))).list();
        settledUpTo.set(unsettled.isEmpty() ? certain : Math.min(certain, unsettled.getFirst().index() - 1));
        List<Captured> forgotten = unsettled.stream().filter(Captured::forgotten).toList();
        forgotten.forEach(captured -> takeUp(captured.order()));
        return forgotten.size();
    }

    private void takeUp(String order) {
        meters.counter("safety.net.found").increment();
        try {
            commands.sendAndWait(new RetryBooking(new MerchantOrderId(order), RetryBooking.BY_SAFETY_NET));
            log.error("Captured order {} was neither booked nor refunded, and nothing worked on it; it is taken up now", order);
        } catch (RuntimeException failure) {
            log.error("Captured order {} is neither booked nor refunded, nothing works on it, and it could not be taken up; the next look tries again",
                    order, failure);
        }
    }
}
