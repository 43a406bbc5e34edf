package in.pujabooking.phonepe.client;

import java.time.Instant;
import java.util.Optional;

/** What became of one Create Payment. */
public sealed interface PayResult extends Labelled {

    /**
     * The pay page is open.
     *
     * @param paymentUrl opaque, to be passed on unmodified
     * @param expiresAt  until when PhonePe says it can be paid; empty if it did not say
     */
    record Opened(String phonePeOrderId, String paymentUrl, Optional<Instant> expiresAt) implements PayResult {
    }

    /** PhonePe said no. It may have the order all the same; only Order Status tells (docs/phonepe.md, where sources disagree). */
    record Refused(int http, String code, String message) implements PayResult {
    }

    /** The order may or may not exist at PhonePe, except with {@link Trouble#NOT_SENT}, when it certainly does not. */
    record Unknown(Trouble trouble) implements PayResult {
        @Override
        public String label() {
            return trouble.name();
        }
    }
}
