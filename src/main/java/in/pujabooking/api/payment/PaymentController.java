package in.pujabooking.api.payment;

import in.pujabooking.api.list.ListAnswer;
import in.pujabooking.api.list.ListRanges;
import in.pujabooking.envelope.Envelope;
import in.pujabooking.phonepe.inquiry.Inquiries;
import in.pujabooking.query.payment.PaymentView;
import in.pujabooking.security.Caller;
import in.pujabooking.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/payments")
@Tag(name = "Payments")
class PaymentController {

    private final PaymentRequests requests;
    private final CartPayments payments;
    private final PaymentLookup orders;
    private final Inquiries inquiries;

    PaymentController(PaymentRequests requests, CartPayments payments, PaymentLookup orders, Inquiries inquiries) {
        this.requests = requests;
        this.payments = payments;
        this.orders = orders;
        this.inquiries = inquiries;
    }

    @PostMapping("/cart")
    @Operation(summary = "Pay a cart: opens PhonePe's page, or finds the one that is open")
    ResponseEntity<Object> pay(@RequestBody PaymentRequest request, @CurrentCaller Caller caller) {
        return PaymentAnswers.of(payments.pay(requests.command(request, caller.user())));
    }

    @GetMapping("/status/{merchantOrderId}")
    @Operation(summary = "One of my payment orders")
    Envelope<PaymentOrderJson> one(@PathVariable String merchantOrderId, @CurrentCaller Caller caller) {
        PaymentView order = orders.own(merchantOrderId, caller.user());
        hintIfOpen(order);
        return Envelope.of(PaymentOrderJson.of(order));
    }

    @GetMapping("/list")
    @Operation(summary = "My payment orders, newest first")
    ResponseEntity<Envelope<List<PaymentOrderJson>>> all(@RequestParam(required = false) String limit,
                                                         @RequestParam(required = false) String after, @CurrentCaller Caller caller) {
        return ListAnswer.of(orders.all(caller.user(), ListRanges.read(limit, after)).map(PaymentOrderJson::of), Envelope::of);
    }

    private void hintIfOpen(PaymentView order) {
        if (order.status().isOpen()) {
            inquiries.hintIfStale(order.merchantOrderId());
        }
    }
}
