package in.pujabooking.bench.report;

/** On which side of a goal the measured figure has to lie; the goal itself is inside. */
public enum Bound {
    AT_LEAST("≥"), AT_MOST("≤");

    final String sign;

    Bound(String sign) {
        this.sign = sign;
    }

    boolean holds(double measured, double goal) {
        return switch (this) {
            case AT_LEAST -> measured >= goal;
            case AT_MOST -> measured <= goal;
        };
    }
}
