package in.pujabooking.query.view;

import in.pujabooking.command.eventstore.PostgresEventStorageEngine;
import java.util.Collection;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;

/** The history as the event store has it. */
@Component
class StoredHistory implements EventHistory {

    private final PostgresEventStorageEngine engine;

    StoredHistory(PostgresEventStorageEngine engine) {
        this.engine = engine;
    }

    @Override
    public List<DomainEventMessage<?>> ofAggregates(Collection<String> aggregates) {
        return engine.readEventsOf(aggregates);
    }

    @Override
    public List<DomainEventMessage<?>> aboutOrders(Collection<String> orders) {
        return engine.readEventsAbout(orders);
    }
}
