package in.pujabooking.query.view;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where an event stands in the history of the row that it changes. An event at or below the row's version is in the row already.
 *
 * @param version the event's sequence number in its aggregate, from 0
 * @param at      when the event happened, in whole milliseconds as the history keeps it, so that a row is the same whether it is folded
 *                before the event is stored or after it is read; the only time that a view knows
 */
public record EventPosition(long version, Instant at) {

    public EventPosition {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** For an event that belongs to no aggregate: its time, in microseconds as PostgreSQL keeps it, takes the place of the number. */
    public static EventPosition byTime(Instant at) {
        return new EventPosition(Math.multiplyExact(at.toEpochMilli(), 1_000L), at);
    }
}
