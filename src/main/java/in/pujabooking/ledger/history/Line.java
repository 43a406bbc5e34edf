package in.pujabooking.ledger.history;

import in.pujabooking.command.EventName;
import java.time.Instant;
import java.util.List;

/**
 * One event of a story, for people.
 *
 * @param at UTC
 */
public record Line(long index, Instant at, String event, String text) {

    /** An event as one line of its checkout's story. */
    public static List<Line> of(Entry entry) {
        return entry.contents().stream().map(content -> switch (content) {
            case Content.Known(Object event) ->
                    new Line(entry.index(), entry.at(), event.getClass().getAnnotation(EventName.class).value(), Words.of(event));
            case Content.Unknown(String name, String revision) ->
                    new Line(entry.index(), entry.at(), name, "An event of revision " + revision + " that this application does not know.");
            case Content.Unreadable(String name, String why) ->
                    new Line(entry.index(), entry.at(), name, "An event that can't be read (" + why + ").");
        }).toList();
    }
}
