package in.pujabooking.command.cart;

import static java.util.Objects.requireNonNull;

import in.pujabooking.command.CartId;
import in.pujabooking.command.EventName;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.UserId;
import java.time.Instant;

/** Everything that can happen to a cart. */
public sealed interface CartEvent {

    CartId cartId();

    /** A cart was made; the quote is the price it will be paid at. {@code promo} is null without a promo code. */
    @EventName("CartCreated")
    record CartCreated(CartId cartId, UserId user, Selection selection, Quote quote, Promo promo) implements CartEvent {

        public CartCreated {
            requireNonNull(cartId);
            requireNonNull(user);
            requireNonNull(selection);
            requireNonNull(quote);
        }
    }

    /** A promo code was applied; replaces an earlier one. */
    @EventName("PromoCodeApplied")
    record PromoCodeApplied(CartId cartId, Promo promo) implements CartEvent {

        public PromoCodeApplied {
            requireNonNull(cartId);
            requireNonNull(promo);
        }
    }

    /** The promo code was taken off again. */
    @EventName("PromoCodeRemoved")
    record PromoCodeRemoved(CartId cartId) implements CartEvent {
    }

    /** A payment of the cart was begun, for the price of this moment; the payment order of that id is created in the same transaction. */
    @EventName("CartCheckedOut")
    record CartCheckedOut(CartId cartId, UserId user, MerchantOrderId merchantOrderId, Selection selection, Paise amount,
                          Long addressId, String redirectUrl, Instant expiresAt) implements CartEvent {

        public CartCheckedOut {
            requireNonNull(cartId);
            requireNonNull(user);
            requireNonNull(merchantOrderId);
            requireNonNull(selection);
            requireNonNull(amount);
        }
    }

    /** The payment order failed or expired; the cart may be paid again. */
    @EventName("CartReleased")
    record CartReleased(CartId cartId, MerchantOrderId merchantOrderId) implements CartEvent {

        public CartReleased {
            requireNonNull(cartId);
            requireNonNull(merchantOrderId);
        }
    }

    /** The order was paid and the cart became its booking. Final. */
    @EventName("CartConverted")
    record CartConverted(CartId cartId, MerchantOrderId merchantOrderId) implements CartEvent {

        public CartConverted {
            requireNonNull(cartId);
            requireNonNull(merchantOrderId);
        }
    }

    /** The owner removed the cart. Final: money that still arrives for it goes back. */
    @EventName("CartRemoved")
    record CartRemoved(CartId cartId) implements CartEvent {
    }
}
