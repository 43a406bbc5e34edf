package in.pujabooking.query.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The stored history, which notes what is read, and runs an action of the test after it is read. */
@TestComponent
@Primary
public class TestHistory implements EventHistory {

    private final StoredHistory stored;
    private final List<List<String>> reads = new ArrayList<>();
    private volatile Runnable afterNextRead = () -> { };

    TestHistory(StoredHistory stored) {
        this.stored = stored;
    }

    /** The sources of each read that this takes. */
    public List<List<String>> readsDuring(Runnable action) {
        reads.clear();
        action.run();
        return List.copyOf(reads);
    }

    public void afterNextRead(Runnable action) {
        afterNextRead = action;
    }

    @Override
    public List<DomainEventMessage<?>> ofAggregates(Collection<String> aggregates) {
        return noted(aggregates, stored.ofAggregates(aggregates));
    }

    @Override
    public List<DomainEventMessage<?>> aboutOrders(Collection<String> orders) {
        return noted(orders, stored.aboutOrders(orders));
    }

    private List<DomainEventMessage<?>> noted(Collection<String> sources, List<DomainEventMessage<?>> events) {
        reads.add(List.copyOf(sources));
        Runnable action = afterNextRead;
        afterNextRead = () -> { };
        action.run();
        return events;
    }
}
