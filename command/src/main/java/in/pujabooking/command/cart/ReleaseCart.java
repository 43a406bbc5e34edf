package in.pujabooking.command.cart;

import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Frees the cart for another attempt after this order failed or expired; nothing happens if the cart waits for another order. */
public record ReleaseCart(@TargetAggregateIdentifier CartId cartId, MerchantOrderId merchantOrderId) implements CartCommand {
}
