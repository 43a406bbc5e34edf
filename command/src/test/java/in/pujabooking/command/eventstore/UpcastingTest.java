package in.pujabooking.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.command.Given;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How an event's shape changes: the revision goes up, the old sample stays, an upcaster carries it over. The example is the draft of
 * CartCreated (revision 0), which had the price in rupees at the top.
 */
class UpcastingTest {

    private static final class PriceInRupeesBecomesQuote extends SingleEventUpcaster {

        private static final SimpleSerializedType OLD = new SimpleSerializedType("CartCreated", "0");
        private static final SimpleSerializedType NEW = new SimpleSerializedType("CartCreated", "1");

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(OLD);
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(NEW, JsonNode.class, json -> {
                var cart = (ObjectNode) json;
                var quote = cart.putObject("quote");
                quote.set("title", cart.remove("serviceTitle"));
                quote.set("packageName", cart.remove("packageName"));
                quote.put("price", cart.remove("priceInRupees").decimalValue().movePointRight(2).longValueExact());
                return cart;
            });
        }
    }

    @Test
    void an_event_of_an_old_revision_loads_as_todays() throws IOException {
        var serializer = new EventSerializer(new StoredJson());
        var upcasters = new EventUpcasterChain(new PriceInRupeesBecomesQuote());
        EventData<String> old = new GenericDomainEventEntry<>("Cart", Given.CART.value(), 0, "id", Instant.EPOCH, "CartCreated", "0",
                sample("CartCreated.0.json"), "{}");

        var today = upcasters.upcast(Stream.of(new InitialEventRepresentation(old, serializer))).toList();

        assertThat(today.stream().map(event -> loaded(serializer, event))).containsExactly(Given.cartCreated());
    }

    private static Object loaded(EventSerializer serializer, IntermediateEventRepresentation event) {
        return serializer.deserialize(event.getData());
    }

    private static String sample(String file) throws IOException {
        try (var stream = UpcastingTest.class.getResourceAsStream("/events/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
