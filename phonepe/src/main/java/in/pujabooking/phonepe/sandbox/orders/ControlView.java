package in.pujabooking.phonepe.sandbox.orders;

import com.fasterxml.jackson.annotation.JsonInclude;
import in.pujabooking.phonepe.sandbox.http.CallLog;
import java.util.List;
import java.util.Map;

/** An order as automation sees it; amounts in paise, times in epoch ms. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ControlView(
        String merchantOrderId, String orderId, String state, String errorCode, String detailedErrorCode, long amount, Long capturedAmount,
        long createdAt, long expireAt, String redirectUrl, String payPageUrl, boolean disablePaymentRetry, Map<String, String> metaInfo,
        List<AttemptView> attempts, CallLog.Calls payCalls, CallLog.Calls statusCalls) {

    static ControlView of(Order order, String payPageUrl, CallLog calls) {
        FailureCodes why = order.state().failure();
        String id = order.merchantOrderId();
        return new ControlView(
                id, order.orderId(), order.state().wireName(), why == null ? null : why.errorCode(), why == null ? null : why.detailedErrorCode(),
                order.amount(), order.isPaid() ? order.shownAmount() : null, order.createdAt(), order.expireAt(), order.redirectUrl(), payPageUrl,
                order.disablePaymentRetry(), order.metaInfo(), order.attempts().stream().map(AttemptView::of).toList(),
                calls.of(CallLog.Kind.PAY, id), calls.of(CallLog.Kind.STATUS, id));
    }
}
