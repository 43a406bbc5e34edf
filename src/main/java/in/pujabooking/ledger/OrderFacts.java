package in.pujabooking.ledger;

import in.pujabooking.command.CartId;
import in.pujabooking.command.cart.CartEvent.CartCheckedOut;
import in.pujabooking.command.checkout.CheckoutEvent;
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
    private Phase phase = Phase.ABSENT;
    private Instant since;
    private Instant expiresAt;

    OrderFacts(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    Phase phase() {
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

    void apply(PaymentEvent event, Checkout checkout, Page page) {
        if (phase == Phase.ABSENT && !(event instanceof PaymentInitiated)) {
            page.add(Kind.ORDER_UNKNOWN, id, event instanceof PaymentSucceeded paid ? paid.capture().amount().value() : 0,
                    event.getClass().getSimpleName());
        }
        switch (event) {
            case PaymentInitiated e -> initiated(e, checkout, page);
            case CheckoutOpened e -> {
                if (require(phase == Phase.PENDING || phase == Phase.ABSENT, event, page)) {
                    opened(e, page);
                }
            }
            case PaymentSucceeded e -> captured(e.capture(), e.purchase(), Phase.SUCCEEDED, checkout, page);
            case PaymentMismatched e -> captured(e.capture(), e.purchase(), Phase.MISMATCHED, checkout, page);
            case PaymentFailed e -> ended(Phase.FAILED, e, e.cartId(), checkout, page);
            case PaymentExpired e -> ended(Phase.EXPIRED, e, e.cartId(), checkout, page);
            case BookingRetried e -> require(phase == Phase.SUCCEEDED || phase == Phase.ABSENT, event, page);
            case RefundRequested e -> refunds.requested(e, this, checkout, page);
            case RefundAccepted e -> refunds.accepted(e, page);
            case RefundCompleted e -> refunds.completed(e, page);
            case RefundFailed e -> refunds.failed(e, page);
        }
    }

    private void initiated(PaymentInitiated event, Checkout checkout, Page page) {
        long asked = event.purchase().amount().value();
        if (!require(phase == Phase.ABSENT, event, page)) {
            return;
        }
        requireCart(event.purchase().cartId(), checkout, page);
        if (agreed == null) {
            page.add(Kind.ORDER_WITHOUT_CHECKOUT, id, asked, "over %d paise".formatted(asked));
        } else if (asked != amount) {
            page.add(Kind.ORDER_AMOUNT_DIFFERS, id, Math.abs(asked - amount), "%d paise instead of %d".formatted(asked, amount));
        } else if (!event.purchase().equals(agreed)) {
            page.add(Kind.PURCHASE_DIFFERS, id, asked, "the order's purchase is not the cart's");
        }
        purchase = event.purchase();
        amount = asked;
        expiresAt = event.expiresAt();
        become(Phase.PENDING, page);
    }

    /** PhonePe's end of the order may be later than ours. */
    private void opened(CheckoutOpened event, Page page) {
        become(Phase.OPENED, page);
        if (event.expiresAt() != null && (expiresAt == null || expiresAt.isBefore(event.expiresAt()))) {
            expiresAt = event.expiresAt();
        }
    }

    private void captured(Capture capture, Purchase paid, Phase next, Checkout checkout, Page page) {
        long money = capture.amount().value();
        if (phase.hasMoney()) {
            page.add(Kind.CAPTURED_TWICE, id, money, "again %d paise".formatted(money));
            return;
        }
        requireCart(paid.cartId(), checkout, page);
        if (purchase != null && !paysFor(paid)) {
            page.add(Kind.PURCHASE_DIFFERS, id, money, "the payment's purchase is not the order's");
        }
        if (next == Phase.SUCCEEDED && money != amount && purchase != null) {
            page.add(Kind.SUCCESS_AMOUNT_DIFFERS, id, money, "%d paise instead of %d".formatted(money, amount));
        } else if (next == Phase.MISMATCHED && money == amount) {
            page.add(Kind.MISMATCH_UNFOUNDED, id, money, "exactly %d paise".formatted(money));
        }
        captured = money;
        become(next, page);
    }

    private void ended(Phase next, PaymentEvent event, CartId cart, Checkout checkout, Page page) {
        require(phase.isOpen() || phase == Phase.ABSENT, event, page);
        requireCart(cart, checkout, page);
        if (!phase.hasMoney()) {
            become(next, page);
        }
    }

    void apply(CheckoutEvent event, Page page) {
        if (phase == Phase.ABSENT) {
            page.add(Kind.ORDER_UNKNOWN, id, 0, event.getClass().getSimpleName());
        }
        parking.apply(event, this, page);
    }

    /** It is booked: what it pays for need not be remembered any longer. */
    void forgetPurchase() {
        agreed = null;
        purchase = null;
    }

    private boolean require(boolean legal, PaymentEvent event, Page page) {
        if (!legal) {
            page.add(Kind.ORDER_STEP_ILLEGAL, id, phase.hasMoney() ? captured : 0, "%s in state %s".formatted(event.getClass().getSimpleName(), phase));
        }
        return legal;
    }

    private void requireCart(CartId cart, Checkout checkout, Page page) {
        if (cart.number() != checkout.number()) {
            page.add(Kind.ORDER_OF_ANOTHER_CART, id, amount, "it names " + cart);
        }
    }

    private void become(Phase next, Page page) {
        phase = next;
        since = page.at();
    }
}
