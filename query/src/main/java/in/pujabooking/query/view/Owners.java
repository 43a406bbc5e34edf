package in.pujabooking.query.view;

import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.UserId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The users that identifiers name. */
public final class Owners {

    private static final Pattern USER = Pattern.compile("CART_USER0*([1-9][0-9]{0,17})_[0-9]+");

    private Owners() {
    }

    /** Empty if the number is none that a user can have. */
    public static Optional<UserId> of(CartId cart) {
        Matcher named = USER.matcher(cart.value());
        return named.matches() ? Optional.of(new UserId(Long.parseLong(named.group(1)))) : Optional.empty();
    }

    /** Empty for an order whose id names no cart. */
    public static Optional<UserId> of(MerchantOrderId order) {
        return order.cart().flatMap(Owners::of);
    }
}
