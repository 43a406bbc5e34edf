package in.pujabooking.command.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.pujabooking.command.EventName;
import in.pujabooking.command.Given;
import in.pujabooking.command.Paise;
import in.pujabooking.command.cart.CartEvent.CartCreated;
import in.pujabooking.command.payment.PaymentEvent.RefundRequested;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events are for ever: what was written under a name and revision must load, whatever became of the classes. */
class StoredEventsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EventSerializer serializer = new EventSerializer(new StoredJson());

    static Stream<Object> samples() {
        return Samples.all();
    }

    @Test
    void every_event_has_a_name_and_a_sample() {
        assertThat(Samples.all().map(Object::getClass)).containsExactlyInAnyOrderElementsOf(EventTypes.all().values());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void is_written_as_its_frozen_sample(Object event) throws IOException {
        var written = serializer.serialize(event, String.class);
        var name = event.getClass().getAnnotation(EventName.class);
        assertThat(written.getType()).isEqualTo(new SimpleSerializedType(name.value(), name.revision()));
        assertThat(JSON.readTree(written.getData())).isEqualTo(JSON.readTree(frozen(event)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void loads_from_its_frozen_sample(Object event) throws IOException {
        var name = event.getClass().getAnnotation(EventName.class);
        assertThat(this.<Object>read(frozen(event), name.value(), name.revision())).isEqualTo(event);
    }

    @Test
    void an_unknown_field_is_passed_over_and_a_missing_one_is_null() throws IOException {
        var sample = JSON.readTree(frozen(new CartCreated(Given.CART, Given.USER, Given.SELECTION, Given.QUOTE, Given.PROMO)));
        var other = ((ObjectNode) sample).put("colour", "saffron").without("promo");
        assertThat(this.<Object>read(other.toString(), "CartCreated", "1")).isEqualTo(Given.cartCreated());
    }

    /** The other sample of a RefundRequested is one that an earlier version wrote, without what is left. */
    @Test
    void what_is_left_after_a_refund_is_written_where_it_is_known() throws IOException {
        var refund = new RefundRequested(Given.ORDER, Given.REFUND, new Paise(900), "late", "7", new Paise(99_000));
        var frozen = text("/events/RefundRequested.1.left.json");
        assertThat(JSON.readTree(serializer.serialize(refund, String.class).getData())).isEqualTo(JSON.readTree(frozen));
        assertThat(this.<Object>read(frozen, "RefundRequested", "1")).isEqualTo(refund);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PaymentSucceeded/purchase", "PaymentSucceeded/capture", "PaymentInitiated/purchase", "CartCreated/quote",
            "CartCheckedOut/amount", "BookingCreated/purchase", "RefundRequested/amount", "CartConverted/merchantOrderId"})
    void an_event_without_what_makes_it_up_can_not_be_read(String lacking) throws IOException {
        var event = lacking.substring(0, lacking.indexOf('/'));
        var sample = (ObjectNode) JSON.readTree(getClass().getResourceAsStream("/events/" + event + ".1.json"));
        var without = sample.without(lacking.substring(lacking.indexOf('/') + 1)).toString();
        assertThatThrownBy(() -> read(without, event, "1")).isInstanceOf(SerializationException.class);
    }

    @Test
    void the_token_of_a_replay_survives_storing() {
        var token = ReplayToken.createReplayToken(GapAwareTrackingToken.newInstance(42, Set.of(40L)),
                GapAwareTrackingToken.newInstance(0, Set.of()));
        var stored = serializer.serialize(token, byte[].class);
        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(token);
    }

    private <T> T read(String json, String name, String revision) {
        return serializer.deserialize(new SimpleSerializedObject<>(json, String.class, name, revision));
    }

    private static String frozen(Object event) throws IOException {
        var name = event.getClass().getAnnotation(EventName.class);
        return text("/events/%s.%s.json".formatted(name.value(), name.revision()));
    }

    private static String text(String file) throws IOException {
        try (var stream = StoredEventsTest.class.getResourceAsStream(file)) {
            assertThat(stream).describedAs("frozen sample " + file).isNotNull();
            return new String(stream.readAllBytes(), UTF_8);
        }
    }
}
