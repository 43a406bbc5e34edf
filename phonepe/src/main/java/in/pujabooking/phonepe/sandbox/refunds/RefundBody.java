package in.pujabooking.phonepe.sandbox.refunds;

import com.fasterxml.jackson.annotation.JsonInclude;
import in.pujabooking.phonepe.sandbox.orders.FailureCodes;
import in.pujabooking.phonepe.sandbox.orders.PaymentMode;
import in.pujabooking.phonepe.sandbox.orders.Split;
import java.util.List;

/** A refund on the wire, in status answers and in webhooks; what is null is left out (docs/phonepe.md, refunds and webhooks). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RefundBody(
        String merchantId, String merchantRefundId, String originalMerchantOrderId, String currency, long amount, long feesReversalAmount,
        long adjustedDiscountAmount, long refundableAmount, String state, String refundId, long timestamp, String errorCode,
        String detailedErrorCode, List<Split> splitInstruments, List<Detail> paymentDetails) {

    /** The refund's own transaction; its id is the refund's. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Detail(
            String transactionId, PaymentMode paymentMode, long timestamp, long amount, long payableAmount, long feeAmount, String state,
            String errorCode, String detailedErrorCode, List<Split> splitInstruments) {}

    static RefundBody forStatus(SandboxRefund refund) {
        return view(refund, null, null);
    }

    static RefundBody forWebhook(SandboxRefund refund, String merchantId) {
        return view(refund, merchantId, refund.merchantRefundId());
    }

    private static RefundBody view(SandboxRefund it, String merchantId, String merchantRefundId) {
        FailureCodes why = it.state() instanceof RefundState.Failed failed ? failed.why() : null;
        String code = why == null ? null : why.errorCode();
        String detail = why == null ? null : why.detailedErrorCode();
        List<Split> splits = it.state() instanceof RefundState.Completed ? List.of(Split.of(it.mode(), it.refundId(), it.amount())) : null;
        return new RefundBody(
                merchantId, merchantRefundId, it.originalMerchantOrderId(), "INR", it.amount(), 0, 0, it.amount(), it.state().wireName(), it.refundId(),
                it.createdAt(), code, detail, splits, List.of(new Detail(
                        it.refundId(), it.mode(), it.createdAt(), it.amount(), it.amount(), 0, it.state().wireName(), code, detail, splits)));
    }
}
