package in.pujabooking.command.cart;

import in.pujabooking.command.Paise;

/** The price as it was when the cart was made; a later change of the catalogue changes no cart. */
public record Quote(String title, String packageName, Paise price) {
}
