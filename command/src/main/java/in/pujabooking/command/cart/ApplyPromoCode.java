package in.pujabooking.command.cart;

import in.pujabooking.command.CartId;
import in.pujabooking.command.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes a promo's discount off the price; replaces an earlier promo. Refused while a payment is open and after it succeeded. */
public record ApplyPromoCode(@TargetAggregateIdentifier CartId cartId, UserId user, Promo promo) implements CartCommand {
}
