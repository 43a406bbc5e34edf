package in.pujabooking.phonepe.sandbox.orders;

import in.pujabooking.phonepe.sandbox.http.Refusal;
import in.pujabooking.phonepe.sandbox.webhooks.Sending;
import java.util.regex.Pattern;

/**
 * What automation wants an order to become.
 *
 * @param outcome FAILURE ends the order, unless {@code retry} leaves it open for another attempt
 * @param errorCode of a FAILURE, either half of PhonePe's pair; INVALID_MPIN when absent
 * @param webhook SEND when absent
 * @param webhookDelayMs before the first delivery
 * @param force overrides a final state
 * @param amount captured, paise; what was asked when absent
 * @param paymentMode of the attempt; UPI_QR when absent
 */
record OutcomeRequest(
        Outcome outcome, String errorCode, Webhook webhook, Long webhookDelayMs, Boolean force, Long amount, PaymentMode paymentMode, Boolean retry) {

    enum Outcome { SUCCESS, FAILURE, PENDING, CANCEL }

    enum Webhook { SEND, LOSE, TWICE, LATE }

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_]{1,64}");

    OutcomeRequest {
        if (outcome == null) {
            throw Refusal.automation(400, "outcome must be SUCCESS, FAILURE, PENDING or CANCEL");
        }
        if (errorCode != null && !CODE.matcher(errorCode).matches()) {
            throw Refusal.automation(400, "errorCode must be letters, digits and underscores");
        }
        if (webhookDelayMs != null && webhookDelayMs < 0 || amount != null && amount < 0) {
            throw Refusal.automation(400, "webhookDelayMs and amount are not negative");
        }
        webhook = webhook == null ? Webhook.SEND : webhook;
        paymentMode = paymentMode == null ? PaymentMode.UPI_QR : paymentMode;
    }

    Decision decision(ErrorCatalogue errors) {
        return switch (outcome) {
            case SUCCESS -> new Decision.Paid(paymentMode, amount);
            case FAILURE -> new Decision.Declined(paymentMode, errors.failure(errorCode == null ? "INVALID_MPIN" : errorCode), Boolean.TRUE.equals(retry));
            case PENDING -> new Decision.LeftPending(paymentMode);
            case CANCEL -> new Decision.Cancelled();
        };
    }

    Sending sending(long lateByMs) {
        long delay = webhookDelayMs != null ? webhookDelayMs : webhook == Webhook.LATE ? lateByMs : 0;
        return new Sending(webhook == Webhook.LOSE ? 0 : webhook == Webhook.TWICE ? 2 : 1, delay);
    }

    boolean forced() {
        return Boolean.TRUE.equals(force);
    }
}
