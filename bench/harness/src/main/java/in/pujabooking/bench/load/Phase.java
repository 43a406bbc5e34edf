package in.pujabooking.bench.load;

import java.util.List;

/**
 * One stretch of load on one shop. Phases follow each other in one run, so that ours and a peer are measured in alternation.
 *
 * @param name       by which its samples are told from others'
 * @param users      virtual devotees at a time
 * @param background checkouts that begin each second beside the measured ones
 * @param poll       milliseconds between two looks at the status of a checkout
 * @param tokens     bearer tokens, used in turn
 * @param carts      booked carts, for {@link Kind#STATUS}; cart n belongs to token n
 * @param freeze     process ids that get no processor in this phase
 * @param thaw       process ids that get it back
 */
record Phase(String name, Kind kind, String url, String sandboxUrl, int users, double background, long seconds, long poll, List<String> tokens,
             List<String> carts, List<Long> freeze, List<Long> thaw) {

    enum Kind {
        /** From an empty cart to a visible booking, paid on the sandbox, which sends its webhook. */
        CHECKOUT,
        /** The same, but the webhook is sent by the devotee, to the nanosecond. */
        WEBHOOK,
        /** Reads of the status of booked carts. */
        STATUS,
        /** Reads of an answer that is always the same. */
        CONSTANT
    }
}
