package in.pujabooking.query.view;

import in.pujabooking.command.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * A table that events build, and the one fold that builds it: used by the transaction that appends an event, by the reader of marked rows
 * and by the repair. A view's rows are grouped by source: the part of the history that all of them are folded from.
 *
 * @param <E> the family of events
 * @param <V> a row
 */
public interface Projector<E, V> {

    ViewTable<V> table();

    Class<E> family();

    /** The identifier of the aggregate, or of the payment order, whose events the row is folded from. */
    String source(E event);

    /** The source of a row, as {@link #source(Object)} names it for the events that made it. */
    String sourceOf(V row);

    /** The key of the row that the event is about; empty if it is about none of this view. */
    Optional<String> key(E event);

    /**
     * The row with the event in it.
     *
     * @param row null if no event before this one made it
     * @return null if there is still no row
     */
    V after(V row, E event, EventPosition position);

    /** The position of the last event that the row contains. */
    long version(V row);

    /** Who the event's row belongs to, as far as the event says so. */
    Optional<UserId> owner(E event);

    /** Where the sources of all rows stand in the history. */
    SourcesSql sources();

    /**
     * Whether two transactions may append events of one source without knowing of each other, as they can't where the events belong to one
     * aggregate. Their folds then take turns.
     */
    default boolean isSharedByTransactions() {
        return false;
    }

    default String name() {
        return table().name();
    }

    /** All events of these sources, each source's in their order; perhaps with others. */
    default List<DomainEventMessage<?>> events(EventHistory history, Collection<String> sources) {
        return history.ofAggregates(sources);
    }

    default EventPosition position(DomainEventMessage<?> event) {
        return new EventPosition(event.getSequenceNumber(), event.getTimestamp());
    }
}
