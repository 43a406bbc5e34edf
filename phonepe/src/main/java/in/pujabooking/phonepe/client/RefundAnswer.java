package in.pujabooking.phonepe.client;

import java.time.Duration;

/** What PhonePe says about a refund. {@code phonePeRefundId} is PhonePe's own id, empty if it gave none. */
public sealed interface RefundAnswer extends Labelled {

    /** PENDING or CONFIRMED: PhonePe works on it. */
    record Running(String phonePeRefundId) implements RefundAnswer {
    }

    /** Final: the money is on its way back. */
    record Completed(String phonePeRefundId) implements RefundAnswer {
    }

    /** Final: the money is still ours to give back. */
    record Failed(String phonePeRefundId, String code, String detail) implements RefundAnswer {
    }

    /** PhonePe has no refund of that id, now. */
    record UnknownRefund() implements RefundAnswer {
    }

    /** PhonePe said no to the request itself. Whether it has the refund from an earlier request only Refund Status can tell. */
    record Refused(int http, String code, String message) implements RefundAnswer {
    }

    /** A state that nobody has documented; treated as not final. */
    record UnknownState(String state) implements RefundAnswer {
    }

    /** No answer to go by: after a request the refund may or may not exist at PhonePe. */
    record Unreachable(Trouble trouble, Duration retryAfter) implements RefundAnswer {
        @Override
        public String label() {
            return trouble.name();
        }
    }
}
