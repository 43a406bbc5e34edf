package in.pujabooking.phonepe.sandbox.orders;

import in.pujabooking.phonepe.sandbox.SandboxSettings.ReusedOrder;
import in.pujabooking.phonepe.sandbox.http.Refusal;

/** The answer to a merchantOrderId that was used before (docs/phonepe.md, where sources disagree). */
final class ReusedOrderId {

    private ReusedOrderId() {}

    static Order answer(ReusedOrder rule, Order taken) {
        if (rule == ReusedOrder.SAME_ORDER_WHILE_UNTOUCHED && !taken.isFinal() && taken.attempts().isEmpty()) {
            return taken;
        }
        throw switch (rule) {
            case BAD_REQUEST, SAME_ORDER_WHILE_UNTOUCHED -> Refusal.badRequest("Please check the inputs you have provided.");
            case ORDER_ALREADY_EXISTS -> Refusal.of(400, "ORDER_ALREADY_EXISTS", "An order with this id exists");
            case INVALID_TRANSACTION_ID -> Refusal.of(417, "INVALID_TRANSACTION_ID", "Order ID has already been used");
            case INVALID_MERCHANT_ORDER_ID -> Refusal.of(417, "INVALID_MERCHANT_ORDER_ID", "Order ID has already been used");
        };
    }
}
