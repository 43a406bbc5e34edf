package in.pujabooking.ledger;

import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.payment.PaymentEvent;
import in.pujabooking.command.payment.PaymentEvent.RefundAccepted;
import in.pujabooking.command.payment.PaymentEvent.RefundCompleted;
import in.pujabooking.command.payment.PaymentEvent.RefundFailed;
import in.pujabooking.command.payment.PaymentEvent.RefundRequested;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the history says of an order's refunds. */
final class RefundFacts {

    private static final String SAGA = "saga";

    private enum State {
        REQUESTED, ACCEPTED, COMPLETED, FAILED
    }

    /** @param since when it came into its state; {@code requestedAt} when it began */
    record Refund(MerchantRefundId id, long amount, Instant requestedAt, State state, Instant since) {

        boolean isRunning() {
            return state == State.REQUESTED || state == State.ACCEPTED;
        }
    }

    private List<Refund> refunds = List.of();
    private boolean allOfBooked;

    boolean areThere() {
        return refunds.stream().anyMatch(refund -> refund.state() != State.FAILED);
    }

    long completed() {
        return sum(refund -> refund.state() == State.COMPLETED);
    }

    long running() {
        return sum(Refund::isRunning);
    }

    List<Refund> stillRunning() {
        return refunds.stream().filter(Refund::isRunning).toList();
    }

    /** When the last refund failed, unless another one followed. */
    Optional<Instant> failedAt() {
        return refunds.isEmpty() || refunds.getLast().state() != State.FAILED ? Optional.empty() : Optional.of(refunds.getLast().since());
    }

    void requested(RefundRequested event, OrderFacts order, CheckoutFacts checkout, CheckoutFindings checkoutFindings) {
        long amount = event.amount().value();
        if (order.phase() != OrderPhase.ABSENT && !order.phase().hasMoney()) {
            checkoutFindings.add(ViolationKind.REFUND_WITHOUT_CAPTURE, order.id(), amount, event.refundId().value());
        }
        if (find(event.refundId()).isPresent()) {
            checkoutFindings.add(ViolationKind.REFUND_ID_REUSED, order.id(), amount, event.refundId().value());
            return;
        }
        if (running() > 0) {
            checkoutFindings.add(ViolationKind.REFUNDS_AT_ONCE, order.id(), amount, event.refundId().value());
        }
        if (order.phase().hasMoney() && completed() + running() + amount > order.captured()) {
            checkoutFindings.add(ViolationKind.REFUND_ABOVE_CAPTURE, order.id(), completed() + running() + amount - order.captured(), event.refundId().value());
        }
        explain(event, order, checkout, checkoutFindings);
        put(new Refund(event.refundId(), amount, checkoutFindings.at(), State.REQUESTED, checkoutFindings.at()));
        allOfBooked |= event.left() != null && event.left().value() == 0 && checkout.booking().standsFor(order.id());
    }

    /** Whether the last of a booking's money was to go back; then the booking is cancelled with it. */
    boolean wereAllOfBooked() {
        return allOfBooked;
    }

    /**
     * Somebody of ops may give money back for any reason; the saga only where the money can't become a booking, because its cart is out of reach or
     * a part of it was to go back before.
     */
    private void explain(RefundRequested event, OrderFacts order, CheckoutFacts checkout, CheckoutFindings checkoutFindings) {
        boolean booked = checkout.booking().standsFor(order.id());
        if (isBlank(event.reason()) || isBlank(event.requestedBy())) {
            checkoutFindings.add(ViolationKind.REFUND_UNEXPLAINED, order.id(), event.amount().value(), event.refundId().value());
        } else if (!event.requestedBy().equals(SAGA)) {
            if (booked) {
                checkoutFindings.note(order.id(), "%s gave %s of a booked order back: %s".formatted(event.requestedBy(), event.amount(), event.reason()));
            }
        } else if (booked) {
            checkoutFindings.add(ViolationKind.REFUND_OF_BOOKED, order.id(), event.amount().value(), event.reason());
        } else if (order.phase().hasMoney() && refunds.isEmpty() && !checkout.isOutOfReachOf(order.id())) {
            checkoutFindings.add(ViolationKind.REFUND_UNFOUNDED, order.id(), event.amount().value(), event.reason());
        }
    }

    void accepted(RefundAccepted event, CheckoutFindings checkoutFindings) {
        if (require(event.refundId(), refund -> refund.state() == State.REQUESTED, event, checkoutFindings)) {
            become(event.refundId(), State.ACCEPTED, checkoutFindings);
        }
    }

    void completed(RefundCompleted event, CheckoutFindings checkoutFindings) {
        if (require(event.refundId(), Refund::isRunning, event, checkoutFindings)) {
            compare(event.refundId(), event.amount(), event, checkoutFindings);
            become(event.refundId(), State.COMPLETED, checkoutFindings);
        }
    }

    void failed(RefundFailed event, CheckoutFindings checkoutFindings) {
        if (require(event.refundId(), Refund::isRunning, event, checkoutFindings)) {
            compare(event.refundId(), event.amount(), event, checkoutFindings);
            become(event.refundId(), State.FAILED, checkoutFindings);
        }
    }

    private boolean require(MerchantRefundId id, Predicate<Refund> legal, PaymentEvent event, CheckoutFindings checkoutFindings) {
        var refund = find(id);
        if (refund.filter(legal).isEmpty()) {
            checkoutFindings.add(ViolationKind.REFUND_STEP_ILLEGAL, event.merchantOrderId().value(), refund.map(Refund::amount).orElse(0L),
                    "%s of %s, which is %s".formatted(event.getClass().getSimpleName(), id, refund.map(r -> r.state().name()).orElse("unknown")));
            return false;
        }
        return true;
    }

    private void compare(MerchantRefundId id, Paise amount, PaymentEvent event, CheckoutFindings checkoutFindings) {
        long requested = find(id).orElseThrow().amount();
        if (requested != amount.value()) {
            checkoutFindings.add(ViolationKind.REFUND_AMOUNT_DIFFERS, event.merchantOrderId().value(), Math.abs(requested - amount.value()),
                    "%d paise instead of %d".formatted(amount.value(), requested));
        }
    }

    private void become(MerchantRefundId id, State next, CheckoutFindings checkoutFindings) {
        refunds.replaceAll(refund -> refund.id().equals(id)
                ? new Refund(id, refund.amount(), refund.requestedAt(), next, checkoutFindings.at()) : refund);
    }

    private void put(Refund refund) {
        if (refunds.isEmpty()) {
            refunds = new ArrayList<>(1);
        }
        refunds.add(refund);
    }

    private Optional<Refund> find(MerchantRefundId id) {
        return refunds.stream().filter(refund -> refund.id().equals(id)).findFirst();
    }

    private long sum(Predicate<Refund> which) {
        return refunds.stream().filter(which).mapToLong(Refund::amount).sum();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
