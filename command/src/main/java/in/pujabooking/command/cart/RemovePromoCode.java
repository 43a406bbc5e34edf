package in.pujabooking.command.cart;

import in.pujabooking.command.CartId;
import in.pujabooking.command.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Puts the price back to the quote; nothing happens without a promo. */
public record RemovePromoCode(@TargetAggregateIdentifier CartId cartId, UserId user) implements CartCommand {
}
