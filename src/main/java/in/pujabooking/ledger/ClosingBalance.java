package in.pujabooking.ledger;

import in.pujabooking.command.Paise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Draws the balance at the end of the history: what each order's money became, what it waits for, and what has waited too long. */
final class ClosingBalance {

    /** @param kind the violation that it is once {@code due} is past */
    private record Wait(ViolationKind kind, String what, Instant since, Instant due) {
    }

    private static final Duration WITHOUT_END = Duration.ofHours(1);

    private final DueTimes due;
    private final Instant now;
    private final Findings findings;
    private final List<InFlight> inFlight = new ArrayList<>();
    private long captured;
    private long booked;
    private long refunded;
    private long flying;
    private long open;

    ClosingBalance(DueTimes due, Instant now, Findings findings) {
        this.due = due;
        this.now = now;
        this.findings = findings;
    }

    void close(CheckoutFacts checkout) {
        checkout.orders().forEach(order -> close(order, checkout));
        var booking = checkout.booking();
        if (booking.exists() && checkout.find(booking.order()).isEmpty() && booking.standsFor(booking.order())) {
            booked += booking.amount();
        }
    }

    private void close(OrderFacts order, CheckoutFacts checkout) {
        if (order.phase() == OrderPhase.ABSENT && order.wasAgreed()) {
            found(ViolationKind.CHECKOUT_WITHOUT_ORDER, checkout, order, 0, now, "no PaymentInitiated");
        } else if (order.phase().endedWithoutMoney() && checkout.cart().waitsFor(order.id())) {
            found(ViolationKind.NOT_RELEASED, checkout, order, 0, order.since(), "the order is " + order.phase());
        } else if (order.phase().isOpen()) {
            open++;
            Instant end = order.expiresAt() == null ? order.since().plus(WITHOUT_END) : order.expiresAt();
            if (now.isAfter(end.plus(due.expiryMargin()))) {
                found(ViolationKind.ORDER_NOT_ENDED, checkout, order, order.amount(), end, "its time to pay ended at " + end);
            }
        }
        settle(order, checkout);
    }

    private void settle(OrderFacts order, CheckoutFacts checkout) {
        var refunds = order.refunds();
        long rest = Math.max(0, order.captured() - refunds.completed() - refunds.running());
        captured += order.captured();
        refunded += refunds.completed();
        refunds.stillRunning().forEach(refund -> await(new Wait(ViolationKind.REFUND_OVERDUE, "the refund " + refund.id(), refund.requestedAt(),
                refund.requestedAt().plus(due.refund())), refund.amount(), order, checkout));
        if (checkout.booking().standsFor(order.id())) {
            if (refunds.wereAllOfBooked()) {
                found(ViolationKind.BOOKING_KEPT, checkout, order, order.captured(), order.since(), "the booking was not cancelled with the refund");
            }
            booked += order.captured() == 0 ? checkout.booking().amount() : rest;
        } else if (rest > 0) {
            await(waitOf(order, checkout), rest, order, checkout);
        }
    }

    private Wait waitOf(OrderFacts order, CheckoutFacts checkout) {
        var cancelled = checkout.booking().cancelledAt(order.id());
        var failed = order.refunds().failedAt();
        var parked = order.parking().parkedAt();
        Instant moving = order.parking().resumedAt().orElse(order.since());
        if (parked.isPresent()) {
            return wait(ViolationKind.PARKED_TOO_LONG, "somebody of ops, because it is parked", parked.get(), due.parked());
        } else if (cancelled.isPresent()) {
            return wait(ViolationKind.CANCELLED_NOT_REFUNDED, "the refund of the cancelled booking", cancelled.get(), due.decision());
        } else if (failed.isPresent()) {
            return wait(ViolationKind.REFUND_NOT_REPEATED, "another refund after the failed one", failed.get(), due.refundAgain());
        } else if (order.phase() == OrderPhase.MISMATCHED) {
            return wait(ViolationKind.MISMATCH_UNDECIDED, "somebody of ops, because the amount is wrong", order.since(), due.decision());
        } else if (checkout.cart().isConvertedBy(order.id())) {
            return wait(ViolationKind.NOT_BOOKED, "the booking", moving, due.booking());
        }
        return wait(ViolationKind.FORGOTTEN, "the cart and the booking, or the request of a refund", moving, due.booking());
    }

    private static Wait wait(ViolationKind kind, String what, Instant since, Duration longest) {
        return new Wait(kind, what, since, since.plus(longest));
    }

    private void await(Wait wait, long paise, OrderFacts order, CheckoutFacts checkout) {
        flying += paise;
        if (now.isAfter(wait.due())) {
            found(wait.kind(), checkout, order, paise, wait.since(), "waits for %s since %s".formatted(wait.what(), wait.since()));
        }
        if (inFlight.size() < Findings.MOST_LISTED) {
            inFlight.add(new InFlight(checkout.cartId(), order.id(), new Paise(paise), wait.what(), wait.since(), wait.due()));
        }
    }

    private void found(ViolationKind kind, CheckoutFacts checkout, OrderFacts order, long paise, Instant since, String detail) {
        findings.add(new Findings.Finding(kind, checkout, order.id(), paise, since, detail));
    }

    long openOrders() {
        return open;
    }

    List<InFlight> inFlight() {
        return inFlight;
    }

    LedgerTotals sums() {
        return new LedgerTotals(captured, booked, refunded, flying, findings.atRisk());
    }
}
