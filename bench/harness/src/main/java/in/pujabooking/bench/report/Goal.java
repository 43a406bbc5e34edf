package in.pujabooking.bench.report;

import java.util.Optional;

/**
 * What was promised before measuring: the ratio of ours to the peer's is at least, or at most, so much.
 *
 * @param ours    {@link Series#who()} of the numerator
 * @param peer    {@link Series#who()} of the denominator
 * @param variant the only variant that the goal is about; empty if it is about each in which both were measured
 * @param ratio   without unit, above zero
 * @param text    what it means, as a short phrase without the number; may be empty
 */
public record Goal(String ours, String peer, Optional<String> variant, Bound bound, double ratio, String text) {

    public Goal {
        if (!(ratio > 0) || Double.isInfinite(ratio)) {
            throw new IllegalArgumentException("A goal's ratio is a number above zero, not " + ratio);
        }
        if (ours.equals(peer)) {
            throw new IllegalArgumentException("A goal compares two, not %s with itself".formatted(ours));
        }
    }

    boolean names(String who, String in) {
        return peer.equals(who) && variant.map(in::equals).orElse(true);
    }
}
