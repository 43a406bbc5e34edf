package in.pujabooking.phonepe.client;

import in.pujabooking.command.payment.Capture;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What Order Status says about an order: the only source of truth about its money. */
public sealed interface OrderAnswer extends Labelled {

    /** Final: the money is captured. */
    record Completed(Capture capture) implements OrderAnswer {
    }

    /** Final: no money. Both codes are PhonePe's text, empty if it gave none. */
    record Failed(String code, String detail) implements OrderAnswer {

        /** Nobody paid in time (docs/phonepe.md, order status). */
        public boolean expired() {
            return detail.equals("ORDER_EXPIRED");
        }

        /** The devotee gave up on the page (docs/phonepe.md, order status). */
        public boolean cancelled() {
            return code.equals("TXN_CANCELLED") || detail.equals("ORDER_CANCELLED_BY_USER");
        }
    }

    /** Not paid yet; attempts may have failed, which means nothing. */
    record Pending(Optional<Instant> expiresAt) implements OrderAnswer {
    }

    /** PhonePe has no order of that id, now. */
    record UnknownOrder() implements OrderAnswer {
    }

    /** A state that nobody has documented; treated as not final. */
    record UnknownState(String state) implements OrderAnswer {
    }

    /**
     * There was no answer to go by.
     *
     * @param retryAfter how long PhonePe wants to be left alone; zero if it did not say
     */
    record Unreachable(Trouble trouble, Duration retryAfter) implements OrderAnswer {
        @Override
        public String label() {
            return trouble.name();
        }
    }
}
