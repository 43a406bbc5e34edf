package in.pujabooking.phonepe.sandbox.refunds;

import in.pujabooking.phonepe.sandbox.SandboxSettings;
import in.pujabooking.phonepe.sandbox.http.Refusal;
import in.pujabooking.phonepe.sandbox.orders.Order;
import in.pujabooking.phonepe.sandbox.orders.OrderLifecycle;
import in.pujabooking.phonepe.sandbox.support.PhonePeIds;
import java.util.List;

/** Accepts refunds: of paid orders only, within what is left, one running at a time per order (docs/phonepe.md, refunds). */
final class RefundAcceptance {

    private final RefundBook book;
    private final RefundPlans plans;
    private final RefundProcessor progress;
    private final OrderLifecycle orderLifecycle;
    private final PhonePeIds ids;
    private final String exceedsCode;

    RefundAcceptance(RefundBook book, RefundPlans plans, RefundProcessor progress, OrderLifecycle orderLifecycle, PhonePeIds ids, SandboxSettings settings) {
        this.book = book;
        this.plans = plans;
        this.progress = progress;
        this.orderLifecycle = orderLifecycle;
        this.ids = ids;
        this.exceedsCode = settings.refund().exceedsCode();
    }

    SandboxRefund accept(ValidRefundRequest request) {
        Order order = orderLifecycle.find(request.originalMerchantOrderId())
                .orElseThrow(() -> Refusal.of(400, "INVALID_MERCHANT_ORDER_ID", "No entry found for given merchant order id"));
        if (!order.isPaid()) {
            throw Refusal.badRequest("Only a completed order can be refunded");
        }
        SandboxRefund accepted = book.add(order.merchantOrderId(), earlier -> {
            check(request, order, earlier);
            long now = ids.now();
            return new SandboxRefund(
                    request.merchantRefundId(), ids.at(now, "OMR"), order.merchantOrderId(), request.amount(), now, order.lastMode(),
                    plans.take(request.merchantRefundId(), order.merchantOrderId()), new RefundState.Pending());
        });
        progress.watch(accepted);
        return accepted;
    }

    private void check(ValidRefundRequest request, Order order, List<SandboxRefund> earlier) {
        if (book.find(request.merchantRefundId()).isPresent()) {
            throw Refusal.of(400, "REFUND_ID_DUPLICATED", "A refund with this id exists");
        }
        if (earlier.stream().anyMatch(it -> it.state().running())) {
            throw Refusal.badRequest("Another refund of this order is in progress");
        }
        long returned = earlier.stream().filter(it -> it.state() instanceof RefundState.Completed).mapToLong(SandboxRefund::amount).sum();
        if (request.amount() > order.shownAmount() - returned) {
            throw Refusal.of(400, exceedsCode, "The amount is above what is left to refund");
        }
    }
}
