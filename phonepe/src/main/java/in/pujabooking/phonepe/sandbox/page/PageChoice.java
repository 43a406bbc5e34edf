package in.pujabooking.phonepe.sandbox.page;

import in.pujabooking.phonepe.sandbox.SandboxSettings;
import in.pujabooking.phonepe.sandbox.SandboxSettings.PageRedirect;
import in.pujabooking.phonepe.sandbox.http.Refusal;
import in.pujabooking.phonepe.sandbox.orders.Decision;
import in.pujabooking.phonepe.sandbox.orders.ErrorCatalogue;
import in.pujabooking.phonepe.sandbox.orders.OrderLifecycle;
import in.pujabooking.phonepe.sandbox.orders.PaymentMode;
import in.pujabooking.phonepe.sandbox.webhooks.Sending;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Carries out a choice made on the pay page; the webhook goes out before or after the return to the shop (docs/phonepe.md, pay page). */
final class PageChoice {

    private final OrderLifecycle orderLifecycle;
    private final ErrorCatalogue errors;
    private final SandboxSettings settings;

    PageChoice(OrderLifecycle orderLifecycle, ErrorCatalogue errors, SandboxSettings settings) {
        this.orderLifecycle = orderLifecycle;
        this.errors = errors;
        this.settings = settings;
    }

    /** Returns when the browser may go. */
    void make(String merchantOrderId, String choice, String errorCode) {
        Decision decision = switch (choice) {
            case "SUCCESS" -> new Decision.Paid(PaymentMode.UPI_QR, null);
            case "FAILURE" -> new Decision.Declined(PaymentMode.UPI_QR, errors.failure(errorCode), false);
            case "RETRY" -> new Decision.Declined(PaymentMode.UPI_QR, errors.failure(errorCode), true);
            case "PENDING" -> new Decision.LeftPending(PaymentMode.UPI_QR);
            case "CANCEL" -> new Decision.Cancelled();
            default -> throw Refusal.badRequest("There is no such choice");
        };
        boolean browserFirst = settings.page().redirect() == PageRedirect.BEFORE_WEBHOOK;
        long delay = browserFirst ? settings.page().webhookDelay().toMillis() : 0;
        CompletableFuture<Void> told = orderLifecycle.decide(merchantOrderId, decision, false, new Sending(1, delay));
        if (!browserFirst) {
            long limit = 2 * settings.webhook().timeout().toMillis();
            told.completeOnTimeout(null, limit, TimeUnit.MILLISECONDS).join();
        }
    }
}
