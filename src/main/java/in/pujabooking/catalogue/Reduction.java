package in.pujabooking.catalogue;

import in.pujabooking.command.Paise;

/** How a promo code lowers a price, before its cap. */
sealed interface Reduction {

    Paise of(Paise price);

    /** Part of the price, rounded down to whole paise. */
    record Percent(int percent) implements Reduction {

        @Override
        public Paise of(Paise price) {
            return new Paise(Math.multiplyExact(price.value(), percent) / 100);
        }
    }

    /** The same amount for every price. */
    record Fixed(Paise amount) implements Reduction {

        @Override
        public Paise of(Paise price) {
            return amount;
        }
    }
}
