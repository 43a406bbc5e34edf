package in.pujabooking.api.refund;

import in.pujabooking.api.payment.OrderIds;
import in.pujabooking.api.payment.PaymentLookup;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.Rejection;
import in.pujabooking.envelope.Envelope;
import in.pujabooking.envelope.Problem;
import in.pujabooking.query.payment.PaymentView;
import in.pujabooking.security.Caller;
import in.pujabooking.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/payments/refund")
@Tag(name = "Refunds (ops)")
class RefundController {

    private final RefundService refunds;
    private final RefundRetries retries;
    private final PaymentLookup orders;

    RefundController(RefundService refunds, RefundRetries retries, PaymentLookup orders) {
        this.refunds = refunds;
        this.retries = retries;
        this.orders = orders;
    }

    @PostMapping("/{merchantOrderId}")
    @Operation(summary = "Refund a payment, all that is left or a part of it")
    @ResponseStatus(HttpStatus.CREATED)
    Envelope<RefundJson> request(@PathVariable String merchantOrderId, @RequestBody RefundRequest request,
                                                 @CurrentCaller Caller caller) {
        PaymentView order = OrderIds.read(merchantOrderId).flatMap(orders::anybodys)
                .orElseThrow(() -> new Rejected(Rejection.PAYMENT_NOT_FOUND));
        return answer(refunds.request(order, request.amount(), request.reason(), caller.user()));
    }

    @PostMapping("/{merchantRefundId}/retry")
    @Operation(summary = "Try a failed refund again, under a new id", description = "The amount is that of the failed refund")
    @ResponseStatus(HttpStatus.CREATED)
    Envelope<RefundJson> retry(@PathVariable String merchantRefundId, @RequestBody RefundRequest request,
                                               @CurrentCaller Caller caller) {
        MerchantRefundId failed = id(merchantRefundId).orElseThrow(() -> Problem.notFound("Refund not found"));
        return answer(retries.again(failed, request.reason(), caller.user()));
    }

    private static Envelope<RefundJson> answer(RefundJson refund) {
        return Envelope.of("Refund created successfully", refund);
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
