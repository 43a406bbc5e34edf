package in.pujabooking.saga;

import com.fasterxml.jackson.annotation.JsonAlias;
import in.pujabooking.command.BookingId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.booking.CreateBooking;
import in.pujabooking.command.cart.ConvertCart;
import in.pujabooking.command.payment.Purchase;
import in.pujabooking.command.payment.RequestRefund;
import java.util.List;

/** The steps of a paid order. Within the booking the cart comes first, because it decides which of several payments wins. */
enum Step {

    /** Sagas stored by earlier versions stand at one of two steps; either is resumed here, as both commands do nothing the second time. */
    @JsonAlias({"CONVERT_CART", "CREATE_BOOKING"})
    BOOK,
    DONE, REFUND, AWAIT_REFUND;

    boolean sends() {
        return this == BOOK || this == REFUND;
    }

    Step next() {
        return switch (this) {
            case BOOK, DONE -> DONE;
            case REFUND, AWAIT_REFUND -> AWAIT_REFUND;
        };
    }

    /** What takes effect together or not at all. */
    List<Object> commands(MerchantOrderId order, Purchase purchase, MerchantRefundId refund, String reason) {
        return switch (this) {
            case BOOK -> List.of(new ConvertCart(purchase.cartId(), order),
                    new CreateBooking(BookingId.of(purchase.cartId()), order, purchase));
            case REFUND -> List.of(new RequestRefund(order, refund, purchase.amount(), reason, "saga"));
            case DONE, AWAIT_REFUND -> List.of();
        };
    }
}
