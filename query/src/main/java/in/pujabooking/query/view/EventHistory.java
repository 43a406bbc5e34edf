package in.pujabooking.query.view;

import in.pujabooking.command.eventstore.UnreadableHistory;
import java.util.Collection;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/** The stored events that views are folded from, read by one statement within the transaction at hand. */
public interface EventHistory {

    /**
     * All events of these aggregates, each aggregate's in their order.
     *
     * @throws UnreadableHistory if one of them can't be read
     */
    List<DomainEventMessage<?>> ofAggregates(Collection<String> aggregates);

    /** All events without an aggregate that are about these payment orders, in their order; otherwise as {@link #ofAggregates}. */
    List<DomainEventMessage<?>> aboutOrders(Collection<String> orders);
}
