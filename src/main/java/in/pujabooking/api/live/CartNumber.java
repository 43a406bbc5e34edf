package in.pujabooking.api.live;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import java.util.OptionalLong;

/** The number of the cart that an aggregate belongs to; carts, payment orders and bookings all carry it in their identifiers. */
final class CartNumber {

    private CartNumber() {
    }

    /** Empty for the identifier of anything else. */
    static OptionalLong of(String aggregate) {
        try {
            if (aggregate.startsWith("BK-")) {
                return OptionalLong.of(new BookingId(aggregate).number());
            }
            if (aggregate.startsWith("CART_USER")) {
                return OptionalLong.of(new CartId(aggregate).number());
            }
            return aggregate.startsWith("CART_") ? new MerchantOrderId(aggregate).cart().stream().mapToLong(CartId::number).findFirst()
                    : OptionalLong.empty();
        } catch (IllegalArgumentException noId) {
            return OptionalLong.empty();
        }
    }
}
