package in.pujabooking.catalogue;

import in.pujabooking.command.cart.Quote;

/** The catalogue's answer to a choice: a price, or why there is none. */
public sealed interface Offer {

    /** It can be booked at this price. */
    record Quoted(Quote quote) implements Offer {
    }

    /**
     * It can't be booked.
     *
     * @param field what was chosen wrongly, as the API names it
     */
    record Refused(String field, String message) implements Offer {
    }
}
