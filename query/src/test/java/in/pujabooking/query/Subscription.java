package in.pujabooking.query;

import java.util.List;
import java.util.function.Consumer;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.SubscribableMessageSource;

/** Where the projections subscribe; lets a test hand them an event that is not appended. */
class Subscription implements SubscribableMessageSource<EventMessage<?>> {

    private final SubscribableMessageSource<EventMessage<?>> store;
    private Consumer<List<? extends EventMessage<?>>> projections;

    Subscription(SubscribableMessageSource<EventMessage<?>> store) {
        this.store = store;
    }

    @Override
    public Registration subscribe(Consumer<List<? extends EventMessage<?>>> subscriber) {
        projections = subscriber;
        return store.subscribe(subscriber);
    }

    void deliver(List<? extends EventMessage<?>> events) {
        projections.accept(events);
    }
}
