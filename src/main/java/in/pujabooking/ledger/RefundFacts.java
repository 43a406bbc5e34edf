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

    void requested(RefundRequested event, OrderFacts order, Checkout checkout, Page page) {
        long amount = event.amount().value();
        if (order.phase() != Phase.ABSENT && !order.phase().hasMoney()) {
            page.add(Kind.REFUND_WITHOUT_CAPTURE, order.id(), amount, event.refundId().value());
        }
        if (find(event.refundId()).isPresent()) {
            page.add(Kind.REFUND_ID_REUSED, order.id(), amount, event.refundId().value());
            return;
        }
        if (running() > 0) {
            page.add(Kind.REFUNDS_AT_ONCE, order.id(), amount, event.refundId().value());
        }
        if (order.phase().hasMoney() && completed() + running() + amount > order.captured()) {
            page.add(Kind.REFUND_ABOVE_CAPTURE, order.id(), completed() + running() + amount - order.captured(), event.refundId().value());
        }
        explain(event, order, checkout, page);
        put(new Refund(event.refundId(), amount, page.at(), State.REQUESTED, page.at()));
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
    private void explain(RefundRequested event, OrderFacts order, Checkout checkout, Page page) {
        boolean booked = checkout.booking().standsFor(order.id());
        if (isBlank(event.reason()) || isBlank(event.requestedBy())) {
            page.add(Kind.REFUND_UNEXPLAINED, order.id(), event.amount().value(), event.refundId().value());
        } else if (!event.requestedBy().equals(SAGA)) {
            if (booked) {
                page.note(order.id(), "%s gave %s of a booked order back: %s".formatted(event.requestedBy(), event.amount(), event.reason()));
            }
        } else if (booked) {
            page.add(Kind.REFUND_OF_BOOKED, order.id(), event.amount().value(), event.reason());
        } else if (order.phase().hasMoney() && refunds.isEmpty() && !checkout.isOutOfReachOf(order.id())) {
            page.add(Kind.REFUND_UNFOUNDED, order.id(), event.amount().value(), event.reason());
        }
    }

    void accepted(RefundAccepted event, Page page) {
        if (require(event.refundId(), refund -> refund.state() == State.REQUESTED, event, page)) {
            become(event.refundId(), State.ACCEPTED, page);
        }
    }

    void completed(RefundCompleted event, Page page) {
        if (require(event.refundId(), Refund::isRunning, event, page)) {
            compare(event.refundId(), event.amount(), event, page);
            become(event.refundId(), State.COMPLETED, page);
        }
    }

    void failed(RefundFailed event, Page page) {
        if (require(event.refundId(), Refund::isRunning, event, page)) {
            compare(event.refundId(), event.amount(), event, page);
            become(event.refundId(), State.FAILED, page);
        }
    }

    private boolean require(MerchantRefundId id, Predicate<Refund> legal, PaymentEvent event, Page page) {
        var refund = find(id);
        if (refund.filter(legal).isEmpty()) {
            page.add(Kind.REFUND_STEP_ILLEGAL, event.merchantOrderId().value(), refund.map(Refund::amount).orElse(0L),
                    "%s of %s, which is %s".formatted(event.getClass().getSimpleName(), id, refund.map(r -> r.state().name()).orElse("unknown")));
            return false;
        }
        return true;
    }

    private void compare(MerchantRefundId id, Paise amount, PaymentEvent event, Page page) {
        long requested = find(id).orElseThrow().amount();
        if (requested != amount.value()) {
            page.add(Kind.REFUND_AMOUNT_DIFFERS, event.merchantOrderId().value(), Math.abs(requested - amount.value()),
                    "%d paise instead of %d".formatted(amount.value(), requested));
        }
    }

    private void become(MerchantRefundId id, State next, Page page) {
        refunds.replaceAll(refund -> refund.id().equals(id)
                ? new Refund(id, refund.amount(), refund.requestedAt(), next, page.at()) : refund);
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
