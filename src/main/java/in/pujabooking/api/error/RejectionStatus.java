package in.pujabooking.api.error;

import in.pujabooking.command.Rejection;
import org.springframework.http.HttpStatus;

/** The HTTP status of each business rejection (docs/api.md, errors): 404 for what isn't the user's, 409 for what time may change, else 400. */
final class RejectionStatus {

    private RejectionStatus() {
    }

    static HttpStatus of(Rejection reason) {
        return switch (reason) {
            case CART_NOT_FOUND, PAYMENT_NOT_FOUND, BOOKING_NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CART_ALREADY_PAID, CART_NOT_ACTIVE, NOTHING_CAPTURED, REFUND_ABOVE_CAPTURE -> HttpStatus.BAD_REQUEST;
            case CART_HAS_OPEN_PAYMENT, CART_PAID_BY_ANOTHER_ORDER, REFUND_RUNNING, PAYMENT_MISMATCHED,
                 BOOKING_OF_ANOTHER_ORDER, BOOKING_CANCELLED -> HttpStatus.CONFLICT;
        };
    }
}
