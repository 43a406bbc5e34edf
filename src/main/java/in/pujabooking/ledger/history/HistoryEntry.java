package in.pujabooking.ledger.history;

import java.time.Instant;
import java.util.List;

/**
 * One row of the history.
 *
 * @param index         its place in the whole history
 * @param aggregateType null for an event that belongs to no aggregate
 * @param aggregateId   of the aggregate; without one, an id of the event's own
 * @param sequence      its place among the aggregate's events, from 0
 * @param contents      one, unless an upcaster makes several events, or none, of it
 */
public record HistoryEntry(long index, String aggregateType, String aggregateId, long sequence, Instant at, List<EntryContent> contents) {

    public HistoryEntry {
        contents = List.copyOf(contents);
    }
}
