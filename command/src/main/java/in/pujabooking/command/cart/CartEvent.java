package in.pujabooking.command.cart;

import in.pujabooking.command.CartId;

/** Everything that can happen to a cart. */
public sealed interface CartEvent
        permits CartCreated, PromoCodeApplied, PromoCodeRemoved, CartCheckedOut, CartReleased, CartConverted, CartRemoved {

    CartId cartId();
}
