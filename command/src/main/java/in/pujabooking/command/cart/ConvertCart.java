package in.pujabooking.command.cart;

import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives the cart to the order that was paid. The first paid order wins; for any other the command is refused and its money goes back. */
public record ConvertCart(@TargetAggregateIdentifier CartId cartId, MerchantOrderId merchantOrderId) implements CartCommand {
}
