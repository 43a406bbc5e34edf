package in.pujabooking.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.pujabooking.command.Given;
import in.pujabooking.command.cart.CartEvent.CartReleased;
import in.pujabooking.command.cart.CartEvent.CartRemoved;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.Test;

class ReadableEventsTest {

    private static final String CART = Given.CART.value();

    private final EventSerializer serializer = new EventSerializer(new StoredJson());

    private List<?> read(EventUpcaster upcasters, String name, String revision, String json) {
        DomainEventData<?> row = new GenericDomainEventEntry<>("Cart", CART, 1, "id", "2030-08-01T10:00:00Z", name, revision, json, "{}");
        return new ReadableEvents(serializer, upcasters).of(Stream.of(row)).asStream().map(event -> event.getPayload()).toList();
    }

    private List<?> read(String name, String revision, String json) {
        return read(NoOpEventUpcaster.INSTANCE, name, revision, json);
    }

    @Test
    void a_known_event_is_read() {
        assertThat(read("CartRemoved", "1", "{\"cartId\": \"" + CART + "\"}")).isEqualTo(List.of(new CartRemoved(Given.CART)));
    }

    @Test
    void an_unknown_name_is_not_passed_over() {
        assertThatThrownBy(() -> read("CartGilded", "1", "{}")).isInstanceOfSatisfying(UnreadableHistory.class,
                unreadable -> assertThat(unreadable.aggregate()).isEqualTo(CART)).hasMessageContaining("CartGilded, revision 1");
    }

    @Test
    void a_newer_revision_is_not_taken_for_the_known_one() {
        assertThatThrownBy(() -> read("CartRemoved", "2", "{\"cartId\": \"" + CART + "\"}")).isInstanceOf(UnreadableHistory.class)
                .hasMessageContaining("CartRemoved, revision 2");
    }

    @Test
    void an_event_without_a_revision_is_not_taken_for_the_known_one() {
        assertThatThrownBy(() -> read("CartRemoved", null, "{\"cartId\": \"" + CART + "\"}")).isInstanceOf(UnreadableHistory.class);
    }

    @Test
    void the_events_before_one_that_can_not_be_read_are_read() {
        var history = new ReadableEvents(serializer, NoOpEventUpcaster.INSTANCE).of(Stream.of(row(0, "CartReleased"), row(1, "CartGilded")));
        assertThat(history.next().getPayload()).isEqualTo(new CartReleased(Given.CART, Given.ORDER));
        assertThat(history.getLastSequenceNumber()).isZero();
        assertThatThrownBy(history::next).isInstanceOf(UnreadableHistory.class);
    }

    private static DomainEventData<?> row(long sequence, String name) {
        return new GenericDomainEventEntry<>("Cart", CART, sequence, "id", "2030-08-01T10:00:00Z", name, "1",
                "{\"cartId\": \"%s\", \"merchantOrderId\": \"%s\"}".formatted(CART, Given.ORDER), "{}");
    }

    @Test
    void content_that_lacks_something_or_is_none_can_not_be_read_and_is_not_quoted() {
        assertThatThrownBy(() -> read("CartReleased", "1", "{\"cartId\": \"" + CART + "\", \"note\": \"Asha\"}")).isInstanceOf(UnreadableHistory.class)
                .hasMessageNotContaining("Asha");
        assertThatThrownBy(() -> read("CartReleased", "1", "not JSON")).isInstanceOf(UnreadableHistory.class);
    }

    @Test
    void an_upcaster_makes_it_readable_first() {
        EventUpcaster lift = new SingleEventUpcaster() {
            @Override
            protected boolean canUpcast(IntermediateEventRepresentation event) {
                return event.getType().getName().equals("CartGilded");
            }

            @Override
            protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
                return event.upcastPayload(new SimpleSerializedType("CartRemoved", "1"), String.class, payload -> payload);
            }
        };
        assertThat(read(lift, "CartGilded", "7", "{\"cartId\": \"" + CART + "\"}")).isEqualTo(List.of(new CartRemoved(Given.CART)));
    }
}
