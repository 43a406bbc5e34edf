package in.pujabooking.api.cart;

import in.pujabooking.command.CartId;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.Rejection;
import in.pujabooking.command.UserId;

/** Reads a cart's id in a path or a body: its number or its {@code cart_id}. A cart_id names its owner, so a foreign cart needs no look-up. */
public final class CartPath {

    private CartPath() {
    }

    /** @throws Rejected CART_NOT_FOUND unless it is the id of a cart that this user could have */
    public static CartId of(String text, UserId user) {
        try {
            long number = text.startsWith("CART_") ? new CartId(text).number() : Long.parseLong(text);
            CartId own = CartId.of(user, number);
            if (text.startsWith("CART_") && !own.value().equals(text)) {
                throw new Rejected(Rejection.CART_NOT_FOUND);
            }
            return own;
        } catch (IllegalArgumentException noId) {
            throw new Rejected(Rejection.CART_NOT_FOUND);
        }
    }
}
