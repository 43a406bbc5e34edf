package in.pujabooking.command;

import java.util.regex.Pattern;

/** What every identifier shares: a fixed alphabet, so that an id can stand in a URL, a log line or a PhonePe path as it is. */
final class Ids {

    static final Pattern CART = Pattern.compile("CART_USER[0-9]{1,19}_[0-9]{3,19}");
    static final Pattern ORDER = Pattern.compile("[A-Za-z0-9_-]{1,62}");
    static final Pattern REFUND = Pattern.compile("[A-Za-z0-9_-]{1,62}");
    static final Pattern BOOKING = Pattern.compile("BK-[0-9]{8,19}");

    private Ids() {
    }

    static void require(String value, String type, Pattern allowed) {
        if (value == null || !allowed.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a valid " + type);
        }
    }
}
