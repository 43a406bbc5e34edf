package in.pujabooking.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.pujabooking.command.eventstore.TransactionalEventStore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

/** Axon's readers go on after an exception, but after an Error neither go on nor end. */
class ReaderErrorTest {

    private final AtomicBoolean broken = new AtomicBoolean(true);
    private final InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine() {
        @Override
        public Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken token, boolean mayBlock) {
            if (broken.get()) {
                throw new OutOfMemoryError("of a test");
            }
            return super.readEvents(token, mayBlock);
        }
    };

    @Test
    void an_error_while_the_history_is_read_is_an_exception_for_the_reader() {
        engine.appendEvents(GenericEventMessage.asEventMessage("an event"));
        var stream = TransactionalEventStore.builder().storageEngine(engine).build().openStream(null);
        assertThatThrownBy(stream::peek).isInstanceOf(EventStoreException.class).hasMessageContaining("OutOfMemoryError");
        broken.set(false);
        assertThat(stream.peek()).isPresent();
    }
}
