package in.pujabooking.api.cart;

import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.envelope.Envelope;
import in.pujabooking.command.CartId;
import in.pujabooking.query.cart.CartView;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The answer to a write: the cart as it is now, or 202 if the write stands and is not visible yet. */
final class CartAnswers {

    private CartAnswers() {
    }

    /** @param status what to answer when the write can be seen */
    static ResponseEntity<Object> of(CartId id, Optional<CartView> seen, HttpStatus status) {
        return seen.<ResponseEntity<Object>>map(cart -> ResponseEntity.status(status).body(CartJson.of(cart))).orElseGet(() -> later(id));
    }

    static ResponseEntity<Object> later(CartId id) {
        return ResponseEntity.accepted().body(Envelope.of("Done; it will be visible in a moment", new Named(id.number(), id.value())));
    }

    private record Named(@JsonProperty("id") long id, @JsonProperty("cart_id") String cartId) {
    }
}
