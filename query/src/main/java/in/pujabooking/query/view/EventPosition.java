package in.pujabooking.query.view;

import java.time.Instant;

/**
 * Where an event stands in the history of the row that it changes. An event at or below the row's version is in the row already.
 *
 * @param version the event's sequence number in its aggregate, from 0
 * @param at      when the event happened: the only time that a view knows
 */
public record EventPosition(long version, Instant at) {

    /** For an event that belongs to no aggregate: its time, in microseconds as PostgreSQL keeps it, takes the place of the number. */
    public static EventPosition byTime(Instant at) {
        return new EventPosition(Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000), at);
    }
}
