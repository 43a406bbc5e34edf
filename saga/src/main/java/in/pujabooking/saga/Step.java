package in.pujabooking.saga;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.booking.CreateBooking;
import in.pujabooking.command.cart.ConvertCart;
import in.pujabooking.command.payment.Purchase;
import in.pujabooking.command.payment.RequestRefund;

/** The steps of a paid order. The cart comes first, because it decides which of several payments wins. */
enum Step {
    CONVERT_CART, CREATE_BOOKING, DONE, REFUND, AWAIT_REFUND;

    boolean sends() {
        return this != DONE && this != AWAIT_REFUND;
    }

    Step next() {
        return switch (this) {
            case CONVERT_CART -> CREATE_BOOKING;
            case CREATE_BOOKING, DONE -> DONE;
            case REFUND, AWAIT_REFUND -> AWAIT_REFUND;
        };
    }

    Object command(MerchantOrderId order, Purchase purchase, MerchantRefundId refund, String reason) {
        return switch (this) {
            case CONVERT_CART -> new ConvertCart(purchase.cartId(), order);
            case CREATE_BOOKING -> new CreateBooking(BookingId.of(purchase.cartId()), order, purchase);
            case REFUND -> new RequestRefund(order, refund, purchase.amount(), reason, "saga");
            case DONE, AWAIT_REFUND -> throw new IllegalStateException("Nothing to send in step " + this);
        };
    }
}
