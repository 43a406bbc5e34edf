package in.pujabooking.bench.load;

import java.util.List;
import java.util.Optional;

/**
 * One stretch of load on one shop. Phases follow each other in one run, so that ours and a peer are measured in alternation.
 *
 * @param name   by which its samples are told from others'
 * @param warmUp the contestant that this phase warms up: skipped once it is warm
 * @param freeze process ids that get no processor in this phase; those of the target get it back
 */
record Phase(String name, Kind kind, Target target, Load load, Optional<String> warmUp, List<Long> freeze) {

    private static final long SECONDS_OF_A_COUNTED_PHASE = 60;

    enum Kind {
        /** From an empty cart to a visible booking, paid on the sandbox, which sends its webhook. */
        CHECKOUT,
        /** The same, but the webhook is sent by the devotee, to the nanosecond. */
        WEBHOOK,
        /** Reads of the status of booked carts. */
        STATUS,
        /** Reads of an answer that is always the same. */
        CONSTANT,
        /** Nothing. */
        IDLE,
        /** All devotees wait for their booking, each of whom asks once a second. */
        POLLING,
        /** All devotees wait for their booking, each of whom has a request open that is answered when something changed. */
        LONG_POLL
    }

    /** On a machine that is not slow. */
    long longestSeconds() {
        return switch (kind) {
            case POLLING, LONG_POLL -> load.seconds() + Math.round(load.users() / load.perSecond()) + SECONDS_OF_A_COUNTED_PHASE;
            case CHECKOUT, WEBHOOK, STATUS, CONSTANT, IDLE -> load.each() > 0 ? SECONDS_OF_A_COUNTED_PHASE : load.seconds();
        };
    }

    /** The same load beside the measured one, counted by itself. */
    Phase inBackground() {
        return new Phase(name + " background", kind, target, load, warmUp, freeze);
    }
}
