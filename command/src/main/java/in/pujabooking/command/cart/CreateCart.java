package in.pujabooking.command.cart;

import in.pujabooking.command.CartId;
import in.pujabooking.command.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Puts a service with date, time and quoted price into a new cart.
 *
 * @param promo null without a promo code
 */
public record CreateCart(@TargetAggregateIdentifier CartId cartId, UserId user, Selection selection, Quote quote, Promo promo) implements CartCommand {
}
