package in.pujabooking.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things may take before they count as forgotten; until then they are in flight.
 *
 * @param booking      from the capture to the booking or the request of a refund; the saga's own patience is over after some four minutes
 * @param expiryMargin how long after its end an order may still be open, because PhonePe could not be asked
 * @param parked       until somebody has dealt with a parked checkout
 * @param decision     until somebody has decided about a wrong amount, or about the money of a cancelled booking
 * @param refund       from the request of a refund to its end; banks take days
 * @param refundAgain  from a refund's failure to the next request
 */
@ConfigurationProperties("ledger.due")
public record DueTimes(@DefaultValue("15m") Duration booking,
                       @DefaultValue("30m") Duration expiryMargin,
                       @DefaultValue("4h") Duration parked,
                       @DefaultValue("24h") Duration decision,
                       @DefaultValue("10d") Duration refund,
                       @DefaultValue("15m") Duration refundAgain) {
}
