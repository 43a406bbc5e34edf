package in.pujabooking.api.live;

import java.time.Duration;

/**
 * How long the follower waits before its next poll. It doubles, up to a second, with each poll that fails, and with each that could not tell which
 * carts changed from the third in a row on: a tail that was not polled for a while needs a few of them. For one thread.
 */
final class PollPause {

    static final Duration LONGEST = Duration.ofSeconds(1);

    private static final int USUAL_AT_A_START = 2;

    private final Duration shortest;
    private Duration current;
    private int unknown;

    PollPause(Duration shortest) {
        this.shortest = shortest;
        this.current = shortest;
    }

    Duration current() {
        return current;
    }

    /** A poll succeeded. */
    void polled(boolean changesAreKnown) {
        unknown = changesAreKnown ? 0 : unknown + 1;
        if (unknown > USUAL_AT_A_START) {
            lengthen();
        } else {
            current = shortest;
        }
    }

    /** A poll failed. */
    void failed() {
        lengthen();
    }

    private void lengthen() {
        Duration twice = current.multipliedBy(2);
        current = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    }
}
