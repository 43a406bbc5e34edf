package in.pujabooking.api.refund;

import in.pujabooking.envelope.Envelope;
import in.pujabooking.envelope.Problem;
import in.pujabooking.api.payment.OrderIds;
import in.pujabooking.api.payment.PaymentLookup;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.Rejection;
import in.pujabooking.query.payment.PaymentView;
import in.pujabooking.security.Caller;
import in.pujabooking.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/payments/refund")
@Tag(name = "Refunds (ops)")
class RefundController {

    private final RefundDesk refunds;
    private final PaymentLookup orders;

    RefundController(RefundDesk refunds, PaymentLookup orders) {
        this.refunds = refunds;
        this.orders = orders;
    }

    @PostMapping("/{merchantOrderId}")
    @Operation(summary = "Refund a payment, all that is left or a part of it")
    ResponseEntity<Envelope<RefundJson>> request(@PathVariable String merchantOrderId, @RequestBody RefundRequest request,
                                                 @CurrentCaller Caller caller) {
        PaymentView order = OrderIds.read(merchantOrderId).flatMap(orders::anybodys)
                .orElseThrow(() -> new Rejected(Rejection.PAYMENT_NOT_FOUND));
        var refund = refunds.request(order, request.amount(), request.reason(), caller.user());
        return refund.seen()
                .map(seen -> ResponseEntity.status(201).body(Envelope.of("Refund created successfully", seen)))
                .orElseGet(() -> ResponseEntity.accepted()
                        .body(Envelope.of("Refund " + refund.id() + " created; it will be visible in a moment", null)));
    }

    @GetMapping("/status/{merchantRefundId}")
    @Operation(summary = "How a refund stands")
    Envelope<RefundJson> status(@PathVariable String merchantRefundId) {
        return Envelope.of(id(merchantRefundId).flatMap(refunds::find).orElseThrow(() -> Problem.notFound("Refund not found")));
    }

    private static Optional<MerchantRefundId> id(String text) {
        try {
            return Optional.of(new MerchantRefundId(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
