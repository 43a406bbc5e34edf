package in.pujabooking.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

class HistoryStreamTest {

    private final InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine();
    private final NewEvents news = new NewEvents();
    private final AtomicBoolean broken = new AtomicBoolean();
    private final HistoryStream stream = new HistoryStream(from -> {
        if (broken.get()) {
            throw new IllegalStateException("no connection");
        }
        return engine.readEvents(from, false);
    }, null, news);

    private void append(String word) {
        engine.appendEvents(GenericEventMessage.asEventMessage(word));
        news.announce();
    }

    @Test
    void events_come_one_after_the_other_and_are_peeked_at_without_being_taken() throws InterruptedException {
        append("one");
        append("two");
        assertThat(stream.peek()).hasValueSatisfying(event -> assertThat(event.getPayload()).isEqualTo("one"));
        assertThat(stream.nextAvailable().getPayload()).isEqualTo("one");
        assertThat(stream.nextAvailable().getPayload()).isEqualTo("two");
        assertThat(stream.peek()).isEmpty();
        append("three");
        assertThat(stream.nextAvailable().getPayload()).isEqualTo("three");
    }

    @Test
    void it_begins_after_the_position_that_is_given() throws InterruptedException {
        append("one");
        append("two");
        var later = new HistoryStream(from -> engine.readEvents(from, false), stream.nextAvailable().trackingToken(), news);
        assertThat(later.nextAvailable().getPayload()).isEqualTo("two");
    }

    @Test
    void a_wait_is_over_when_its_time_is_or_an_event_is_there() throws InterruptedException {
        assertThat(stream.hasNextAvailable(1, TimeUnit.MILLISECONDS)).isFalse();
        Thread.ofVirtual().start(() -> append("late"));
        assertThat(stream.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
    }

    /** As if another node had written it: nobody announces it here. */
    @Test
    void what_nobody_announces_is_found_all_the_same() throws InterruptedException {
        Thread.ofVirtual().start(() -> engine.appendEvents(GenericEventMessage.asEventMessage("foreign")));
        assertThat(stream.nextAvailable().getPayload()).isEqualTo("foreign");
    }

    @Test
    void an_error_goes_to_the_reader_and_the_stream_goes_on_afterwards() throws InterruptedException {
        broken.set(true);
        assertThatIllegalStateException().isThrownBy(stream::peek);
        broken.set(false);
        append("one");
        assertThat(stream.nextAvailable().getPayload()).isEqualTo("one");
    }

    /** As when an upcaster fails: the row is taken from the database, but never became a message. */
    @Test
    void an_event_that_could_not_be_read_is_not_passed_over_afterwards() throws InterruptedException {
        append("one");
        append("two");
        append("three");
        var fragile = new HistoryStream(from -> engine.readEvents(from, false).map(event -> {
            if (broken.get() && event.getPayload().equals("two")) {
                throw new IllegalStateException("not to be read now");
            }
            return event;
        }), null, news);
        broken.set(true);
        assertThat(fragile.nextAvailable().getPayload()).isEqualTo("one");
        assertThatIllegalStateException().isThrownBy(fragile::peek);
        broken.set(false);
        assertThat(fragile.nextAvailable().getPayload()).isEqualTo("two");
        assertThat(fragile.nextAvailable().getPayload()).isEqualTo("three");
    }
}
