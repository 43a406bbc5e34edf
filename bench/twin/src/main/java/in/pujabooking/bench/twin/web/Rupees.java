package in.pujabooking.bench.twin.web;

import java.math.BigDecimal;

/** Money as people read it. */
public final class Rupees {

    private Rupees() {
    }

    /** The same amount in rupees, with two decimals. */
    public static BigDecimal of(long paise) {
        return BigDecimal.valueOf(paise, 2);
    }
}
