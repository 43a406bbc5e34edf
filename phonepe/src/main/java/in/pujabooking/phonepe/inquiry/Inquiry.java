package in.pujabooking.phonepe.inquiry;

import java.io.Serializable;
import java.time.Instant;

/**
 * What the schedule remembers of an order; its task's id is the merchant order id.
 *
 * @param calls      how many questions the schedule has asked so far
 * @param unanswered how many questions in a row PhonePe did not answer
 * @param closed     true once the order was told that it is over without a final word of PhonePe's; from then on only the watch goes on
 */
record Inquiry(Instant initiatedAt, Instant expiresAt, int calls, int unanswered, boolean closed) implements Serializable {

    static Inquiry begin(Instant initiatedAt, Instant expiresAt) {
        return new Inquiry(initiatedAt, expiresAt, 0, 0, false);
    }

    Inquiry asked() {
        return new Inquiry(initiatedAt, expiresAt, calls + 1, unanswered, closed);
    }

    Inquiry answered() {
        return new Inquiry(initiatedAt, expiresAt, calls, 0, closed);
    }

    Inquiry notAnswered() {
        return new Inquiry(initiatedAt, expiresAt, calls, unanswered + 1, closed);
    }

    Inquiry close() {
        return new Inquiry(initiatedAt, expiresAt, calls, 0, true);
    }
}
