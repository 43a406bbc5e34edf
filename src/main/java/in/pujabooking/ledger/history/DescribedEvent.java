package in.pujabooking.ledger.history;

import in.pujabooking.command.EventName;
import java.time.Instant;
import java.util.List;

/**
 * One event of a story, for people.
 *
 * @param at UTC
 */
public record DescribedEvent(long index, Instant at, String event, String text) {

    /** An event as one line of its checkout's story. */
    public static List<DescribedEvent> of(HistoryEntry entry) {
        return entry.contents().stream().map(content -> switch (content) {
            case EntryContent.Known(Object event) ->
                    new DescribedEvent(entry.index(), entry.at(), event.getClass().getAnnotation(EventName.class).value(), EventDescription.of(event));
            case EntryContent.Unknown(String name, String revision) ->
                    new DescribedEvent(entry.index(), entry.at(), name, "An event of revision " + revision + " that this application does not know.");
            case EntryContent.Unreadable(String name, String why) ->
                    new DescribedEvent(entry.index(), entry.at(), name, "An event that can't be read (" + why + ").");
        }).toList();
    }
}
