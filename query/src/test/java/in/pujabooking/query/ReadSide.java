package in.pujabooking.query;

import in.pujabooking.command.eventstore.PostgresEventStorageEngine;
import in.pujabooking.command.eventstore.TransactionalEventStore;
import in.pujabooking.command.transaction.TransactionAttempt;
import in.pujabooking.command.transaction.TransactionAttempt.Form;
import in.pujabooking.query.view.ListPage;
import in.pujabooking.query.view.ListPageOf;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.boot.test.context.TestComponent;

/** Given events, then answers. */
@TestComponent
public class ReadSide {

    private final TransactionalEventStore store;
    private final PostgresEventStorageEngine engine;
    private final Subscription subscription;
    private final TransactionManager transactions;
    private final QueryGateway queries;
    private final Set<String> appended = new HashSet<>();

    ReadSide(TransactionalEventStore store, PostgresEventStorageEngine engine, Subscription subscription, TransactionManager transactions,
             QueryGateway queries) {
        this.store = store;
        this.engine = engine;
        this.subscription = subscription;
        this.transactions = transactions;
        this.queries = queries;
    }

    /** Appends each event that is new, in a transaction of its own. */
    public void given(Happened history) {
        given(history, Form.WHOLE);
    }

    public void given(Happened history, Form form) {
        history.messages().stream().filter(event -> !appended.contains(event.getIdentifier())).forEach(event -> append(form, List.of(event)));
    }

    /** Appends the events in one transaction of this form. */
    public void append(Form form, List<? extends EventMessage<?>> events) {
        append(form, events, () -> { });
    }

    /** As {@link #append(Form, List)}; {@code before} is done first in the transaction. */
    public void append(Form form, List<? extends EventMessage<?>> events, Runnable before) {
        inTransaction(form, () -> {
            before.run();
            store.publish(events);
        });
        events.forEach(event -> appended.add(event.getIdentifier()));
    }

    /** Appends the events that are new as if the projections were not there. */
    public void givenWithoutViews(Happened history) {
        var events = history.messages().stream().filter(event -> appended.add(event.getIdentifier())).toList();
        transactions.executeInTransaction(() -> engine.appendEvents(events));
    }

    /** Hands the projections an event that is not appended. */
    public void deliver(EventMessage<?> event) {
        inTransaction(Form.WHOLE, () -> subscription.deliver(List.of(event)));
    }

    private void inTransaction(Form form, Runnable action) {
        CommandMessage<Object> command = new TransactionAttempt(form, form == Form.WHOLE ? null : "database said no")
                .of(GenericCommandMessage.asCommandMessage("test"));
        DefaultUnitOfWork<CommandMessage<Object>> unit = DefaultUnitOfWork.startAndGet(command);
        TransactionAttempt.begin(unit);
        unit.attachTransaction(transactions);
        unit.execute(action);
    }

    public <T> T ask(Object query, Class<T> answer) {
        return queries.query(query, answer).join();
    }

    /** The first part of a list. */
    public <T> List<T> list(Object query, Class<T> element) {
        return page(query, element).rows();
    }

    public <T> ListPage<T> page(Object query, Class<T> element) {
        return queries.query(query, new ListPageOf<>(element)).join();
    }
}
