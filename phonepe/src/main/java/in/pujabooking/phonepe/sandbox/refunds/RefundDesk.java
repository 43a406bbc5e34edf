package in.pujabooking.phonepe.sandbox.refunds;

import in.pujabooking.phonepe.sandbox.SandboxSettings;
import in.pujabooking.phonepe.sandbox.http.Refusal;
import in.pujabooking.phonepe.sandbox.orders.Checkout;
import in.pujabooking.phonepe.sandbox.orders.Order;
import in.pujabooking.phonepe.sandbox.support.PhonePeIds;
import java.util.List;

/** Accepts refunds: of paid orders only, within what is left, one running at a time per order (docs/phonepe.md, refunds). */
final class RefundDesk {

    private final RefundBook book;
    private final RefundPlans plans;
    private final RefundProgress progress;
    private final Checkout checkout;
    private final PhonePeIds ids;
    private final String exceedsCode;

    RefundDesk(RefundBook book, RefundPlans plans, RefundProgress progress, Checkout checkout, PhonePeIds ids, SandboxSettings settings) {
        this.book = book;
        this.plans = plans;
        this.progress = progress;
        this.checkout = checkout;
        this.ids = ids;
        this.exceedsCode = settings.refund().exceedsCode();
    }

    Refund accept(RefundRequest request) {
        Order order = checkout.find(request.originalMerchantOrderId())
                .orElseThrow(() -> Refusal.of(400, "INVALID_MERCHANT_ORDER_ID", "No entry found for given merchant order id"));
        if (!order.isPaid()) {
            throw Refusal.badRequest("Only a completed order can be refunded");
        }
        Refund accepted = book.add(order.merchantOrderId(), earlier -> {
            check(request, order, earlier);
            long now = ids.now();
            return new Refund(
                    request.merchantRefundId(), ids.at(now, "OMR"), order.merchantOrderId(), request.amount(), now, order.lastMode(),
                    plans.take(request.merchantRefundId(), order.merchantOrderId()), new RefundState.Pending());
        });
        progress.watch(accepted);
        return accepted;
    }

    private void check(RefundRequest request, Order order, List<Refund> earlier) {
        if (book.find(request.merchantRefundId()).isPresent()) {
            throw Refusal.of(400, "REFUND_ID_DUPLICATED", "A refund with this id exists");
        }
        if (earlier.stream().anyMatch(it -> it.state().running())) {
            throw Refusal.badRequest("Another refund of this order is in progress");
        }
        long returned = earlier.stream().filter(it -> it.state() instanceof RefundState.Completed).mapToLong(Refund::amount).sum();
        if (request.amount() > order.shownAmount() - returned) {
            throw Refusal.of(400, exceedsCode, "The amount is above what is left to refund");
        }
    }
}
