package in.pujabooking.phonepe.sandbox.orders;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/** An order on the wire, in status answers and in webhooks; what is null is left out (docs/phonepe.md, order status and webhooks). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderView(
        String merchantId, String merchantOrderId, String orderId, String state, String currency, long amount, String payableCurrency,
        Long payableAmount, String feeCurrency, Long feeAmount, long expireAt, String errorCode, String detailedErrorCode,
        Map<String, String> metaInfo, List<AttemptView> paymentDetails, ErrorContext errorContext) {

    /** Status: nothing about the shop, payable and fee only once something was tried. */
    static OrderView forStatus(Order order, List<PaymentAttempt> shown, ErrorContext context) {
        boolean tried = !order.attempts().isEmpty();
        return view(order, shown, null, null, tried ? order.shownAmount() : null, tried ? 0L : null, null, context);
    }

    static OrderView forWebhook(Order order, String merchantId) {
        return view(order, order.attempts(), merchantId, order.merchantOrderId(), order.shownAmount(), 0L, AttemptView.INR, null);
    }

    private static OrderView view(
            Order order, List<PaymentAttempt> shown, String merchantId, String merchantOrderId, Long payable, Long fee, String currency, ErrorContext context) {
        FailureCodes why = order.state().failure();
        return new OrderView(
                merchantId, merchantOrderId, order.orderId(), order.state().wireName(), AttemptView.INR, order.shownAmount(), currency, payable, currency,
                fee, order.expireAt(), why == null ? null : why.errorCode(), why == null ? null : why.detailedErrorCode(), order.metaInfo(),
                shown.stream().map(AttemptView::of).toList(), context);
    }
}
