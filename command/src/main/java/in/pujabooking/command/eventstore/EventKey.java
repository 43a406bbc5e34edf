package in.pujabooking.command.eventstore;

/**
 * Identifies an event within the history.
 *
 * @param aggregate the identifier of its aggregate; the event's own identifier if it has none
 * @param sequence  its place among the events of the aggregate, from 0
 */
public record EventKey(String aggregate, long sequence) {
}
