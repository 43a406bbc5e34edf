package in.pujabooking.bench.twin.payment;

import in.pujabooking.bench.twin.cart.CartStatus;
import in.pujabooking.bench.twin.web.Envelope;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The limit for reads of a status: an answer of the same shape and size, through the same filters, from no database. */
@RestController
class ConstantController {

    private static final CartPayment BOOKED = new CartPayment(CartStatus.CONVERTED, "CART_CART_USER1_001_ABC123", PaymentStatus.SUCCESS, 99_900L,
            Instant.parse("2025-08-01T10:00:00.123456Z"), Instant.parse("2025-08-01T10:05:00.654321Z"), 12_345_678L);

    @GetMapping("/api/constant")
    Envelope<CartPaymentJson> constant() {
        return Envelope.of(CartPaymentJson.of("CART_USER1_001", BOOKED));
    }
}
