package in.pujabooking.command.cart;

import in.pujabooking.command.CartId;
import in.pujabooking.command.EventName;

/** The owner removed the cart. Final: money that still arrives for it goes back. */
@EventName("CartRemoved")
public record CartRemoved(CartId cartId) implements CartEvent {
}
