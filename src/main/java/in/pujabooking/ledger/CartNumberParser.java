package in.pujabooking.ledger;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of the checkout that an id belongs to. Ids of carts, payment orders and bookings all carry the cart's number, which comes from
 * one sequence, so no look-up is needed to bring the events of one checkout together.
 */
final class CartNumberParser {

    private static final Pattern CART = Pattern.compile("CART_USER[0-9]{1,19}_([0-9]{3,18})");
    private static final Pattern ORDER = Pattern.compile("CART_" + CART.pattern() + "_[A-Z0-9]{6}");
    private static final Pattern BOOKING = Pattern.compile("BK-([0-9]{8,18})");

    private CartNumberParser() {
    }

    /** Empty if it is no id of the checkout. */
    static Optional<Long> of(String id) {
        var pattern = id.startsWith("BK-") ? BOOKING : id.startsWith("CART_CART_") ? ORDER : CART;
        var match = pattern.matcher(id);
        return match.matches() ? Optional.of(Long.valueOf(match.group(1))) : Optional.empty();
    }
}
