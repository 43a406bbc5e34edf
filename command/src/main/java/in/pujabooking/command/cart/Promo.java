package in.pujabooking.command.cart;

import in.pujabooking.command.Paise;

/** A promo code and what it takes off this cart's price, worked out by the catalogue. */
public record Promo(String code, Paise discount) {
}
