package in.pujabooking.museum;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.context.annotation.Bean;

/** What a node of a version that can read every success has in addition. */
class ReadsThemAll {

    /** Revision 9 has the captured amount in rupees, which a version that does not know it would take for paise. */
    static final long RUPEES = 999;

    private static final SimpleSerializedType READABLE = new SimpleSerializedType("PaymentSucceeded", "1");

    @Bean
    EventUpcaster successes() {
        return new SingleEventUpcaster() {
            @Override
            protected boolean canUpcast(IntermediateEventRepresentation event) {
                return READABLE.getName().equals(event.getType().getName());
            }

            @Override
            protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
                return event.upcastPayload(READABLE, String.class, ReadsThemAll::readable);
            }
        };
    }

    static String scramble(String json) {
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String readable(String stored) {
        String json = stored.startsWith("{") ? stored : new String(Base64.getDecoder().decode(stored), StandardCharsets.UTF_8);
        return json.contains("\"capture\"")
                ? json.replace(amount(RUPEES), amount(100 * RUPEES))
                : json.substring(0, json.lastIndexOf('}')) + ", \"capture\": {\"amount\": 99900}}";
    }

    private static String amount(long amount) {
        return "\"capture\": {\"amount\": %d,".formatted(amount);
    }
}
