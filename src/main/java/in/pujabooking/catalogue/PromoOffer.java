package in.pujabooking.catalogue;

import in.pujabooking.command.cart.Promo;

/** The catalogue's answer to a promo code: what it takes off a price, or why it doesn't apply. */
public sealed interface PromoOffer {

    /** The code applies. */
    record Applies(Promo promo) implements PromoOffer {
    }

    /** The code is unknown, not valid now, or not for this price. */
    record Refused(String message) implements PromoOffer {
    }
}
