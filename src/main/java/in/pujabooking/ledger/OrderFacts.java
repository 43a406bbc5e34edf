package in.pujabooking.ledger;

import in.pujabooking.command.CartId;
import in.pujabooking.command.cart.CartEvent.CartCheckedOut;
import in.pujabooking.command.payment.Capture;
import in.pujabooking.command.payment.PaymentEvent;
import in.pujabooking.command.payment.PaymentEvent.BookingRetried;
import in.pujabooking.command.payment.PaymentEvent.CheckoutOpened;
import in.pujabooking.command.payment.PaymentEvent.PaymentExpired;
import in.pujabooking.command.payment.PaymentEvent.PaymentFailed;
import in.pujabooking.command.payment.PaymentEvent.PaymentInitiated;
import in.pujabooking.command.payment.PaymentEvent.PaymentMismatched;
import in.pujabooking.command.payment.PaymentEvent.PaymentSucceeded;
import in.pujabooking.command.payment.PaymentEvent.RefundAccepted;
import in.pujabooking.command.payment.PaymentEvent.RefundCompleted;
import in.pujabooking.command.payment.PaymentEvent.RefundFailed;
import in.pujabooking.command.payment.PaymentEvent.RefundRequested;
import in.pujabooking.command.payment.Purchase;
import in.pujabooking.command.processing.ProcessingEvent;
import java.time.Instant;

/** What the history says of a payment order and its money. */
final class OrderFacts {

    private final String id;
    private final RefundFacts refunds = new RefundFacts();
    private final Parking parking = new Parking();
    private Purchase agreed;
    private Purchase purchase;
    private long amount;
    private long captured;
    private OrderPhase phase = OrderPhase.ABSENT;
    private Instant since;
    private Instant expiresAt;

    OrderFacts(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    OrderPhase phase() {
        return phase;
    }

    /** When the order came into its phase. */
    Instant since() {
        return since;
    }

    /** Null if the order has no end. */
    Instant expiresAt() {
        return expiresAt;
    }

    Parking parking() {
        return parking;
    }

    long amount() {
        return amount;
    }

    long captured() {
        return captured;
    }

    RefundFacts refunds() {
        return refunds;
    }

    boolean wasAgreed() {
        return agreed != null;
    }

    boolean paysFor(Purchase other) {
        return purchase == null || purchase.equals(other);
    }

    /** The cart began to be paid by this order. */
    void checkedOut(CartCheckedOut event) {
        agreed = new Purchase(event.cartId(), event.user(), event.selection(), event.amount(), event.addressId());
        amount = event.amount().value();
    }

    void apply(PaymentEvent event, CheckoutFacts checkout, CheckoutFindings checkoutFindings) {
        if (phase == OrderPhase.ABSENT && !(event instanceof PaymentInitiated)) {
            checkoutFindings.add(ViolationKind.ORDER_UNKNOWN, id, event instanceof PaymentSucceeded paid ? paid.capture().amount().value() : 0,
                    event.getClass().getSimpleName());
        }
        switch (event) {
            case PaymentInitiated e -> initiated(e, checkout, checkoutFindings);
            case CheckoutOpened e -> {
                if (require(phase == OrderPhase.PENDING || phase == OrderPhase.ABSENT, event, checkoutFindings)) {
                    opened(e, checkoutFindings);
                }
            }
            case PaymentSucceeded e -> captured(e.capture(), e.purchase(), OrderPhase.SUCCEEDED, checkout, checkoutFindings);
            case PaymentMismatched e -> captured(e.capture(), e.purchase(), OrderPhase.MISMATCHED, checkout, checkoutFindings);
            case PaymentFailed e -> ended(OrderPhase.FAILED, e, e.cartId(), checkout, checkoutFindings);
            case PaymentExpired e -> ended(OrderPhase.EXPIRED, e, e.cartId(), checkout, checkoutFindings);
            case BookingRetried e -> require(phase == OrderPhase.SUCCEEDED || phase == OrderPhase.ABSENT, event, checkoutFindings);
            case RefundRequested e -> refunds.requested(e, this, checkout, checkoutFindings);
            case RefundAccepted e -> refunds.accepted(e, checkoutFindings);
            case RefundCompleted e -> refunds.completed(e, checkoutFindings);
            case RefundFailed e -> refunds.failed(e, checkoutFindings);
        }
    }

    private void initiated(PaymentInitiated event, CheckoutFacts checkout, CheckoutFindings checkoutFindings) {
        long asked = event.purchase().amount().value();
        if (!require(phase == OrderPhase.ABSENT, event, checkoutFindings)) {
            return;
        }
        requireCart(event.purchase().cartId(), checkout, checkoutFindings);
        if (agreed == null) {
            checkoutFindings.add(ViolationKind.ORDER_WITHOUT_CHECKOUT, id, asked, "over %d paise".formatted(asked));
        } else if (asked != amount) {
            checkoutFindings.add(ViolationKind.ORDER_AMOUNT_DIFFERS, id, Math.abs(asked - amount), "%d paise instead of %d".formatted(asked, amount));
        } else if (!event.purchase().equals(agreed)) {
            checkoutFindings.add(ViolationKind.PURCHASE_DIFFERS, id, asked, "the order's purchase is not the cart's");
        }
        purchase = event.purchase();
        amount = asked;
        expiresAt = event.expiresAt();
        become(OrderPhase.PENDING, checkoutFindings);
    }

    /** PhonePe's end of the order may be later than ours. */
    private void opened(CheckoutOpened event, CheckoutFindings checkoutFindings) {
        become(OrderPhase.OPENED, checkoutFindings);
        if (event.expiresAt() != null && (expiresAt == null || expiresAt.isBefore(event.expiresAt()))) {
            expiresAt = event.expiresAt();
        }
    }

    private void captured(Capture capture, Purchase paid, OrderPhase next, CheckoutFacts checkout, CheckoutFindings checkoutFindings) {
        long money = capture.amount().value();
        if (phase.hasMoney()) {
            checkoutFindings.add(ViolationKind.CAPTURED_TWICE, id, money, "again %d paise".formatted(money));
            return;
        }
        requireCart(paid.cartId(), checkout, checkoutFindings);
        if (purchase != null && !paysFor(paid)) {
            checkoutFindings.add(ViolationKind.PURCHASE_DIFFERS, id, money, "the payment's purchase is not the order's");
        }
        if (next == OrderPhase.SUCCEEDED && money != amount && purchase != null) {
            checkoutFindings.add(ViolationKind.SUCCESS_AMOUNT_DIFFERS, id, money, "%d paise instead of %d".formatted(money, amount));
        } else if (next == OrderPhase.MISMATCHED && money == amount) {
            checkoutFindings.add(ViolationKind.MISMATCH_UNFOUNDED, id, money, "exactly %d paise".formatted(money));
        }
        captured = money;
        become(next, checkoutFindings);
    }

    private void ended(OrderPhase next, PaymentEvent event, CartId cart, CheckoutFacts checkout, CheckoutFindings checkoutFindings) {
        require(phase.isOpen() || phase == OrderPhase.ABSENT, event, checkoutFindings);
        requireCart(cart, checkout, checkoutFindings);
        if (!phase.hasMoney()) {
            become(next, checkoutFindings);
        }
    }

    void apply(ProcessingEvent event, CheckoutFindings checkoutFindings) {
        if (phase == OrderPhase.ABSENT) {
            checkoutFindings.add(ViolationKind.ORDER_UNKNOWN, id, 0, event.getClass().getSimpleName());
        }
        parking.apply(event, this, checkoutFindings);
    }

    /** It is booked: what it pays for need not be remembered any longer. */
    void forgetPurchase() {
        agreed = null;
        purchase = null;
    }

    private boolean require(boolean legal, PaymentEvent event, CheckoutFindings checkoutFindings) {
        if (!legal) {
            checkoutFindings.add(ViolationKind.ORDER_STEP_ILLEGAL, id, phase.hasMoney() ? captured : 0,
                    "%s in state %s".formatted(event.getClass().getSimpleName(), phase));
        }
        return legal;
    }

    private void requireCart(CartId cart, CheckoutFacts checkout, CheckoutFindings checkoutFindings) {
        if (cart.number() != checkout.number()) {
            checkoutFindings.add(ViolationKind.ORDER_OF_ANOTHER_CART, id, amount, "it names " + cart);
        }
    }

    private void become(OrderPhase next, CheckoutFindings checkoutFindings) {
        phase = next;
        since = checkoutFindings.at();
    }
}
