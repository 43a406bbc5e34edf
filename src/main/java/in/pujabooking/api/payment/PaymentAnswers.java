package in.pujabooking.api.payment;

import in.pujabooking.envelope.Envelope;
import in.pujabooking.envelope.ErrorEnvelope;
import in.pujabooking.phonepe.paypage.PayPageOutcome;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The answers to a payment request (docs/api.md, pay a cart). Where PhonePe's part is unclear the answer says so. */
final class PaymentAnswers {

    private static final String CREATED = "Payment order created for cart";
    private static final String RETRY_AFTER_SECONDS = "2";

    private PaymentAnswers() {
    }

    static ResponseEntity<Object> of(PaymentAttemptOutcome paymentAttemptOutcome) {
        return switch (paymentAttemptOutcome) {
            case PaymentAttemptOutcome.Created(var order) -> found(HttpStatus.CREATED, CREATED, PaymentOrderJson.of(order));
            case PaymentAttemptOutcome.Existing(var order) -> found(HttpStatus.OK, "Existing payment order found", PaymentOrderJson.of(order));
            case PaymentAttemptOutcome.StillOpening() -> failed(HttpStatus.SERVICE_UNAVAILABLE, "The payment is being opened. Please try again shortly.");
            case PaymentAttemptOutcome.JustEnded() -> failed(HttpStatus.SERVICE_UNAVAILABLE, "The last payment has just ended. Please try again shortly.");
            case PaymentAttemptOutcome.Refused() -> failed(HttpStatus.BAD_GATEWAY, "PhonePe did not accept the payment. Please try again.");
            case PaymentAttemptOutcome.Unclear(var why) -> unclear(why);
        };
    }

    private static ResponseEntity<Object> unclear(PayPageOutcome.Why why) {
        return switch (why) {
            case NOT_SENT -> failed(HttpStatus.SERVICE_UNAVAILABLE, "PhonePe can't be reached at the moment. Please try again shortly.");
            case TIMEOUT -> failed(HttpStatus.GATEWAY_TIMEOUT, "PhonePe did not answer in time. Please try again shortly.");
            case BAD_ANSWER -> failed(HttpStatus.BAD_GATEWAY, "PhonePe did not answer as it should. Please try again shortly.");
        };
    }

    private static ResponseEntity<Object> found(HttpStatus status, String message, PaymentOrderJson order) {
        return ResponseEntity.status(status).body(Envelope.of(message, new PaymentOrderData(order)));
    }

    private static ResponseEntity<Object> failed(HttpStatus status, String message) {
        return ResponseEntity.status(status).header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS).body(new ErrorEnvelope(message));
    }
}
