package in.pujabooking.command.payment;

import static in.pujabooking.command.Rejection.REFUND_ABOVE_CAPTURE;
import static in.pujabooking.command.Rejection.REFUND_RUNNING;

import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.Rejected;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** The refunds of one order: together never more than was captured, and one at a time (docs/phonepe.md, refunds). */
final class OrderRefunds {

    private enum State {
        REQUESTED, ACCEPTED, COMPLETED, FAILED
    }

    private record Refund(Paise amount, State state) {

        boolean isRunning() {
            return state == State.REQUESTED || state == State.ACCEPTED;
        }

        Refund become(State next) {
            return new Refund(amount, next);
        }
    }

    private final Paise captured;
    private final Map<MerchantRefundId, Refund> byId = new HashMap<>();

    OrderRefunds(Paise captured) {
        this.captured = captured;
    }

    boolean knows(MerchantRefundId id) {
        return byId.containsKey(id);
    }

    boolean isRequested(MerchantRefundId id) {
        return knows(id) && byId.get(id).state() == State.REQUESTED;
    }

    boolean isRunning(MerchantRefundId id) {
        return knows(id) && byId.get(id).isRunning();
    }

    Paise amountOf(MerchantRefundId id) {
        return byId.get(id).amount();
    }

    void refuseUnlessPossible(Paise amount) {
        if (byId.values().stream().anyMatch(Refund::isRunning)) {
            throw new Rejected(REFUND_RUNNING);
        }
        if (amount.compareTo(Paise.ZERO) == 0 || amount.compareTo(left()) > 0) {
            throw new Rejected(REFUND_ABOVE_CAPTURE);
        }
    }

    /** What can still be asked for. */
    Paise left() {
        return captured.minus(givenBack());
    }

    /** What is through or on its way. */
    Paise givenBack() {
        return sum(state -> state != State.FAILED);
    }

    /** What is through. */
    Paise completed() {
        return sum(state -> state == State.COMPLETED);
    }

    private Paise sum(Predicate<State> counted) {
        return byId.values().stream().filter(refund -> counted.test(refund.state())).map(Refund::amount).reduce(Paise.ZERO, Paise::plus);
    }

    int failed() {
        return Math.toIntExact(byId.values().stream().filter(refund -> refund.state() == State.FAILED).count());
    }

    void requested(MerchantRefundId id, Paise amount) {
        byId.put(id, new Refund(amount, State.REQUESTED));
    }

    void accepted(MerchantRefundId id) {
        byId.compute(id, (key, refund) -> refund.become(State.ACCEPTED));
    }

    void completed(MerchantRefundId id) {
        byId.compute(id, (key, refund) -> refund.become(State.COMPLETED));
    }

    void failed(MerchantRefundId id) {
        byId.compute(id, (key, refund) -> refund.become(State.FAILED));
    }
}
