package in.pujabooking.catalogue;

import in.pujabooking.command.Paise;
import in.pujabooking.command.cart.Promo;
import java.time.Instant;

/**
 * A promo code with its rules.
 *
 * @param minimum the price from which it applies
 * @param cap     the most it takes off; null without a cap
 */
record PromoCode(String code, Reduction reduction, Paise minimum, Paise cap, Instant validFrom, Instant validUntil, boolean active) {

    /** PhonePe takes no order below one rupee (docs/phonepe.md, pay), so no promo lowers a price further. */
    static final Paise LEAST_PAYABLE = new Paise(100);

    PromoOffer on(Paise price, Instant now) {
        if (!active || now.isBefore(validFrom) || now.isAfter(validUntil)) {
            return new PromoOffer.Refused(PromoCodes.INVALID);
        }
        if (price.compareTo(minimum) < 0) {
            return new PromoOffer.Refused("This promo code needs a price of at least Rs. " + minimum);
        }
        return new PromoOffer.Applies(new Promo(code, discount(price)));
    }

    private Paise discount(Paise price) {
        long most = Math.max(0, price.value() - LEAST_PAYABLE.value());
        long limit = cap == null ? most : Math.min(cap.value(), most);
        return new Paise(Math.min(reduction.of(price).value(), limit));
    }
}
