package in.pujabooking.phonepe.sandbox.refunds;

import in.pujabooking.phonepe.sandbox.orders.PaymentMode;

/**
 * A refund as PhonePe keeps it.
 *
 * @param amount paise
 * @param createdAt epoch ms; the only time that PhonePe shows
 * @param mode of the payment that it returns
 * @param plan how it goes on
 */
record SandboxRefund(
        String merchantRefundId, String refundId, String originalMerchantOrderId, long amount, long createdAt, PaymentMode mode, RefundPlan plan,
        RefundState state) {

    SandboxRefund planned(RefundPlan next) {
        return new SandboxRefund(merchantRefundId, refundId, originalMerchantOrderId, amount, createdAt, mode, next, state);
    }

    SandboxRefund in(RefundState next) {
        return new SandboxRefund(merchantRefundId, refundId, originalMerchantOrderId, amount, createdAt, mode, plan, next);
    }

    /** One step further on its way; itself when it stays or is over. */
    SandboxRefund advanced() {
        if (!state.running() || plan instanceof RefundPlan.Stay) {
            return this;
        }
        if (state instanceof RefundState.Pending) {
            return in(new RefundState.Confirmed());
        }
        return in(plan instanceof RefundPlan.Fail fail ? new RefundState.Failed(fail.why()) : new RefundState.Completed());
    }
}
