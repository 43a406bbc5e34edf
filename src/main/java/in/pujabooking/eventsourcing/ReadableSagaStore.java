package in.pujabooking.eventsourcing;

import in.pujabooking.command.payment.PaymentEvent.PaymentSucceeded;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.AssociationValues;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.serialization.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Axon's saga store, for which a row that can't be read is no saga. Its order's events are recorded all the same. The row is put aside in table
 * {@code unreadable_saga}; the next try of the order, or the search for captured orders that nobody works on, begins a new saga, because
 * what a saga has to know is in the order's own events.
 */
final class ReadableSagaStore implements SagaStore<Object> {

    private static final Logger log = LoggerFactory.getLogger(ReadableSagaStore.class);

    private final JdbcSagaStore store;
    private final JdbcClient jdbc;
    private final MeterRegistry meters;

    ReadableSagaStore(JdbcSagaStore store, JdbcClient jdbc, MeterRegistry meters) {
        this.store = store;
        this.jdbc = jdbc;
        this.meters = meters;
    }

    /** @return null if there is no such saga, or it can't be read */
    @Override
    public <S> Entry<S> loadSaga(Class<S> type, String id) {
        try {
            return store.loadSaga(type, id);
        } catch (SerializationException unreadable) {
            log.error("Saga {} can't be read; it is put aside and its order is taken up anew", id, unreadable);
            meters.counter("saga.unreadable").increment();
            putAside(id);
            return null;
        }
    }

    private void putAside(String id) {
        jdbc.sql("""
                WITH gone AS (DELETE FROM saga_entry WHERE saga_id = :id RETURNING *),
                     associations AS (DELETE FROM association_value_entry WHERE saga_id = :id RETURNING *)
                INSERT INTO unreadable_saga (saga_id, saga_type, serialized_saga, merchant_order_id, put_aside_at)
                SELECT saga_id, saga_type, serialized_saga,
                       (SELECT min(association_value) FROM associations WHERE association_key = 'merchantOrderId'), now() FROM gone""")
                .param("id", id).update();
    }

    /**
     * Asks the database, but not for an order's {@link PaymentSucceeded}: an order has that event once, and every saga of an order is begun by it or by
     * a later event, so there can't be one before it.
     */
    @Override
    public Set<String> findSagas(Class<?> type, AssociationValue association) {
        return handles(PaymentSucceeded.class) ? Set.of() : store.findSagas(type, association);
    }

    private static boolean handles(Class<?> event) {
        return CurrentUnitOfWork.isStarted() && event.isInstance(CurrentUnitOfWork.get().getMessage().getPayload());
    }

    @Override
    public void deleteSaga(Class<?> type, String id, Set<AssociationValue> associations) {
        store.deleteSaga(type, id, associations);
    }

    @Override
    public void updateSaga(Class<?> type, String id, Object saga, AssociationValues associations) {
        store.updateSaga(type, id, saga, associations);
    }

    @Override
    public void insertSaga(Class<?> type, String id, Object saga, Set<AssociationValue> associations) {
        store.insertSaga(type, id, saga, associations);
    }
}
