package in.pujabooking.phonepe.sandbox.orders;

import com.fasterxml.jackson.annotation.JsonIgnore;
import in.pujabooking.phonepe.sandbox.orders.PaymentState.Completed;
import in.pujabooking.phonepe.sandbox.orders.PaymentState.Failed;
import in.pujabooking.phonepe.sandbox.orders.PaymentState.Pending;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * An order as PhonePe keeps it.
 *
 * @param amount asked for, paise
 * @param createdAt and {@code expireAt} in epoch ms
 * @param redirectUrl of the shop
 * @param attempts oldest first
 */
public record Order(
        String merchantOrderId, String orderId, long amount, long createdAt, long expireAt, Map<String, String> metaInfo, String redirectUrl,
        String message, boolean disablePaymentRetry, PaymentState state, List<PaymentAttempt> attempts) {

    @JsonIgnore
    public boolean isFinal() {
        return !(state instanceof Pending);
    }

    @JsonIgnore
    public boolean isPaid() {
        return state instanceof Completed;
    }

    boolean expired(long now) {
        return !isFinal() && now >= expireAt;
    }

    /** What PhonePe shows as the order's amount: captured once paid, asked before; paise. */
    public long shownAmount() {
        return isPaid() ? attempts.stream().filter(it -> it.state() instanceof Completed).mapToLong(PaymentAttempt::amount).sum() : amount;
    }

    /** The mode that it was paid in, or last tried in. */
    public PaymentMode lastMode() {
        return attempts.isEmpty() ? PaymentMode.UPI_QR : attempts.getLast().mode();
    }

    Order after(Decision decision, Supplier<String> transactionId, long now) {
        return switch (decision) {
            case Decision.Paid it -> with(new Completed(),
                    tried(it.mode(), it.captured() == null ? amount : it.captured(), new Completed(), transactionId, now));
            case Decision.Declined it -> with(it.tryAgain() && !disablePaymentRetry ? new Pending() : new Failed(it.why()),
                    tried(it.mode(), amount, new Failed(it.why()), transactionId, now));
            case Decision.LeftPending it -> with(new Pending(), tried(it.mode(), amount, new Pending(), transactionId, now));
            case Decision.Cancelled ignored -> with(new Failed(FailureCodes.CANCELLED), abandoned());
            case Decision.Expired ignored -> with(new Failed(FailureCodes.EXPIRED), abandoned());
        };
    }

    /** The attempt still open goes on; without one, a new attempt is made. A forced change of a paid order takes the money back. */
    private List<PaymentAttempt> tried(PaymentMode mode, long captured, PaymentState end, Supplier<String> transactionId, long now) {
        List<PaymentAttempt> all = new ArrayList<>(attempts);
        boolean goesOn = !all.isEmpty() && (all.getLast().open() || all.getLast().state() instanceof Completed);
        PaymentAttempt attempt = goesOn ? all.removeLast() : new PaymentAttempt(transactionId.get(), mode, now, captured, end);
        all.add(attempt.ended(mode, captured, end));
        return all;
    }

    private List<PaymentAttempt> abandoned() {
        return attempts.stream().map(it -> it.state() instanceof Failed ? it : it.ended(it.mode(), it.amount(), new Failed(FailureCodes.LEFT_HANGING))).toList();
    }

    private Order with(PaymentState next, List<PaymentAttempt> all) {
        return new Order(
                merchantOrderId, orderId, amount, createdAt, expireAt, metaInfo, redirectUrl, message, disablePaymentRetry, next, List.copyOf(all));
    }
}
