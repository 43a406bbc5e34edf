package in.pujabooking.bench.twin.cart;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code cart_id} (docs/api.md, conventions): {@code CART_USER{user}_{number, three digits or more}}. It names its owner. */
final class CartIds {

    private static final Pattern FORM = Pattern.compile("CART_USER\\d{1,18}_(\\d{3,18})");

    private CartIds() {
    }

    static String of(long user, long number) {
        return "CART_USER%d_%03d".formatted(user, number);
    }

    /** The number in this cart_id; empty if it can't be one of this user's. */
    static Optional<Long> number(String cartId, long user) {
        Matcher form = FORM.matcher(cartId);
        return form.matches() ? Optional.of(Long.valueOf(form.group(1))).filter(number -> of(user, number).equals(cartId)) : Optional.empty();
    }
}
