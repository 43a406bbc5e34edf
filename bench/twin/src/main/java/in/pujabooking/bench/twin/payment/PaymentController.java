package in.pujabooking.bench.twin.payment;

import in.pujabooking.bench.twin.security.Caller;
import in.pujabooking.bench.twin.web.Envelope;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/payments/cart")
class PaymentController {

    private final Payments payments;

    PaymentController(Payments payments) {
        this.payments = payments;
    }

    @PostMapping
    ResponseEntity<Envelope<PaymentOrderData>> pay(@Valid @RequestBody PaymentRequest request, @AuthenticationPrincipal Caller caller) {
        Paying paying = payments.pay(request, caller.user());
        return ResponseEntity.status(paying.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(Envelope.of(paying.created() ? "Payment order created for cart" : "Existing payment order found",
                        new PaymentOrderData(PaymentOrderJson.of(paying.order()))));
    }

    @GetMapping("/status/{cartId}")
    Envelope<CartPaymentJson> status(@PathVariable String cartId, @AuthenticationPrincipal Caller caller) {
        return Envelope.of(CartPaymentJson.of(cartId, payments.ofCart(cartId, caller.user())));
    }
}
