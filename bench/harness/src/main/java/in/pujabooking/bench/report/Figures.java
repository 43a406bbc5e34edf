package in.pujabooking.bench.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Figures as people read them: three significant digits, thousands separated, what is counted without decimals. */
final class Figures {

    private static final MathContext SIGNIFICANT = new MathContext(3);

    private Figures() { }

    static String of(double figure) {
        return of(figure, isWhole(figure));
    }

    static String of(Spread spread) {
        return spread.min() == spread.max() ? median(spread)
                : "%s (%s–%s)".formatted(median(spread), of(spread.min(), isWhole(spread)), of(spread.max(), isWhole(spread)));
    }

    static String median(Spread spread) {
        return of(spread.median(), isWhole(spread));
    }

    /** A mark of an axis, without the zeros at its end. */
    static String tick(double figure) {
        String digits = of(figure);
        return digits.contains(".") ? digits.replaceAll("\\.?0+$", "") : digits;
    }

    private static String of(double figure, boolean whole) {
        BigDecimal rounded = BigDecimal.valueOf(figure).round(SIGNIFICANT);
        int decimals = whole ? 0 : Math.max(0, rounded.scale() + SIGNIFICANT.getPrecision() - rounded.precision());
        return String.format(Locale.ROOT, "%,." + decimals + "f", rounded);
    }

    private static boolean isWhole(double figure) {
        return figure == Math.rint(figure);
    }

    /** Four milliseconds between 3.9 and 4.4 are 4.00, four of what is counted are 4. */
    private static boolean isWhole(Spread spread) {
        return isWhole(spread.median()) && isWhole(spread.min()) && isWhole(spread.max());
    }

    static String of(Ratio ratio) {
        return ratio.paired() ? of(ratio.spread()) : of(ratio.spread()) + " (of the medians)";
    }

    static String of(Goal goal) {
        String bound = goal.bound().sign + " " + BigDecimal.valueOf(goal.value()).stripTrailingZeros().toPlainString();
        return goal.text().isBlank() ? bound : bound + ": " + goal.text();
    }
}
