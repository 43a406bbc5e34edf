package in.pujabooking.query;

import java.util.List;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.boot.test.context.TestComponent;

/** Given events, then answers. */
@TestComponent
public class ReadSide {

    private final EventBus events;
    private final QueryGateway queries;

    ReadSide(EventBus events, QueryGateway queries) {
        this.events = events;
        this.queries = queries;
    }

    /** Delivers each event in a transaction of its own. */
    public void given(Happened history) {
        history.messages().forEach(this::deliver);
    }

    public void deliver(EventMessage<?> event) {
        events.publish(event);
    }

    /** Delivers the events in one transaction. */
    public void deliver(List<? extends EventMessage<?>> together) {
        events.publish(together);
    }

    public <T> T ask(Object query, Class<T> answer) {
        return queries.query(query, answer).join();
    }

    public <T> List<T> list(Object query, Class<T> element) {
        return queries.query(query, ResponseTypes.multipleInstancesOf(element)).join();
    }
}
