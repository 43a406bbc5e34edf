package in.pujabooking.command.cart;

import in.pujabooking.command.CartId;
import in.pujabooking.command.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Removes a cart that its owner no longer wants. Refused while a payment is open and after it succeeded. */
public record RemoveCart(@TargetAggregateIdentifier CartId cartId, UserId user) implements CartCommand {
}
