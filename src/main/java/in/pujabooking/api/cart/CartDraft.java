package in.pujabooking.api.cart;

import in.pujabooking.command.cart.Promo;
import in.pujabooking.command.cart.Quote;
import in.pujabooking.command.cart.Selection;

/** A valid choice with its price; {@code promo} is null without a promo code. */
record CartDraft(Selection selection, Quote quote, Promo promo) {
}
