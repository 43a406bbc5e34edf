package in.pujabooking.bench.probe;

import in.pujabooking.command.CartId;
import in.pujabooking.command.UserId;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Appends one event after the other, each in a transaction of its own: the engine alone, of which no subscriber hears. */
final class Appends {

    private static final UserId USER = new UserId(1);
    private static final long FIRST = 1_000_000_000L;

    private final EventStorageEngine engine;
    private final TransactionManager transactions;
    private final AtomicLong carts = new AtomicLong(FIRST);

    Appends(EventStorageEngine engine, TransactionManager transactions) {
        this.engine = engine;
        this.transactions = transactions;
    }

    Runnable one() {
        return () -> {
            var cart = CartId.of(USER, carts.incrementAndGet());
            var event = new GenericDomainEventMessage<>("Cart", cart.value(), 0, Carts.created(cart, USER));
            transactions.executeInTransaction(() -> engine.appendEvents(event));
        };
    }
}
