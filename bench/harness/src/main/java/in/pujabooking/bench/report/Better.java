package in.pujabooking.bench.report;

/** Which way a figure is better. */
public enum Better {
    HIGHER("↑"), LOWER("↓");

    final String arrow;

    Better(String arrow) {
        this.arrow = arrow;
    }

    String inWords() {
        return switch (this) {
            case HIGHER -> "higher is better";
            case LOWER -> "lower is better";
        };
    }
}
