package in.pujabooking.phonepe.checkout;

import in.pujabooking.command.MerchantOrderId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cart that an order's id names, for PhonePe's {@code udf1}: the one thing about the purchase that leaves the house. */
final class CartReference {

    private static final Pattern ORDER = Pattern.compile("CART_(.+)_[A-Z0-9]{6}");

    private CartReference() {
    }

    /** @return empty text for an id that names no cart */
    static String of(MerchantOrderId order) {
        Matcher matcher = ORDER.matcher(order.value());
        return matcher.matches() ? matcher.group(1) : "";
    }
}
