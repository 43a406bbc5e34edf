package in.pujabooking.bench.report;

import java.util.Optional;

/**
 * What was promised before measuring: the ratio of ours to the peer's, or our figure itself, is at least, or at most, so much.
 *
 * @param ours    {@link Series#who()} of the numerator
 * @param peer    {@link Series#who()} of the denominator; empty if the goal is about our figure itself
 * @param variant the only variant that the goal is about; empty if it is about each in which what it compares was measured
 * @param bound   on which side of the value
 * @param value   above zero; without unit if it is a ratio, else in the measure's unit
 * @param text    what it means, as a short phrase without the number; may be empty
 */
public record Goal(String ours, Optional<String> peer, Optional<String> variant, Bound bound, double value, String text) {

    public Goal {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("A goal is a number above zero, not " + value);
        }
        if (peer.filter(ours::equals).isPresent()) {
            throw new IllegalArgumentException("A goal compares two, not %s with itself".formatted(ours));
        }
    }

    public static Goal ratio(String ours, String peer, Optional<String> variant, Bound bound, double ratio, String text) {
        return new Goal(ours, Optional.of(peer), variant, bound, ratio, text);
    }

    public static Goal absolute(String ours, Optional<String> variant, Bound bound, double value, String text) {
        return new Goal(ours, Optional.empty(), variant, bound, value, text);
    }

    boolean isAbout(String in) {
        return variant.map(in::equals).orElse(true);
    }
}
