package in.pujabooking.command.payment;

import static in.pujabooking.command.Rejection.NOTHING_CAPTURED;
import static in.pujabooking.command.Rejection.PAYMENT_MISMATCHED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.payment.PaymentCommand.ExpirePayment;
import in.pujabooking.command.payment.PaymentCommand.InitiatePayment;
import in.pujabooking.command.payment.PaymentCommand.RecordCheckoutOpened;
import in.pujabooking.command.payment.PaymentCommand.RecordPaymentFailure;
import in.pujabooking.command.payment.PaymentCommand.RecordPaymentSuccess;
import in.pujabooking.command.payment.PaymentCommand.RecordRefundAccepted;
import in.pujabooking.command.payment.PaymentCommand.RecordRefundCompleted;
import in.pujabooking.command.payment.PaymentCommand.RecordRefundFailed;
import in.pujabooking.command.payment.PaymentCommand.RequestRefund;
import in.pujabooking.command.payment.PaymentCommand.RetryBooking;
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
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * Decides what one attempt to pay becomes. Every command that reports what PhonePe said may come twice, late and in any order;
 * captured money is never forgotten again.
 */
@Aggregate(type = "PaymentOrder", lockFactory = "aggregateLocks")
class PaymentOrder {

    @AggregateIdentifier
    private MerchantOrderId id;
    private Purchase purchase;
    private State state;
    private OrderRefunds refunds;

    private enum State {
        PENDING, INITIATED, ENDED_WITHOUT_MONEY, CAPTURED, MISMATCHED;

        boolean hasMoney() {
            return this == CAPTURED || this == MISMATCHED;
        }
    }

    PaymentOrder() {
    }

    @CommandHandler
    PaymentOrder(InitiatePayment command) {
        apply(new PaymentInitiated(command.merchantOrderId(), command.purchase(), command.redirectUrl(), command.expiresAt()));
    }

    @CommandHandler
    void handle(RecordCheckoutOpened command) {
        if (state == State.PENDING) {
            apply(new CheckoutOpened(id, command.phonePeOrderId(), command.paymentUrl(), command.expiresAt()));
        }
    }

    @CommandHandler
    void handle(RecordPaymentSuccess command) {
        if (state.hasMoney()) {
            return;
        }
        var capture = command.capture();
        apply(capture.amount().equals(purchase.amount())
                ? new PaymentSucceeded(id, purchase, capture)
                : new PaymentMismatched(id, purchase, capture));
    }

    @CommandHandler
    void handle(RecordPaymentFailure command) {
        if (isOpen()) {
            apply(new PaymentFailed(id, purchase.cartId(), command.code(), command.detail(), command.cancelled()));
        }
    }

    @CommandHandler
    void handle(ExpirePayment command) {
        if (isOpen()) {
            apply(new PaymentExpired(id, purchase.cartId()));
        }
    }

    @CommandHandler
    void handle(RetryBooking command) {
        OrderRefunds known = captured();
        if (state == State.MISMATCHED) {
            throw new Rejected(PAYMENT_MISMATCHED);
        }
        apply(new BookingRetried(id, purchase, known.givenBack(), known.completed(), known.failed(), command.requestedBy()));
    }

    @CommandHandler
    void handle(RequestRefund command) {
        if (!captured().knows(command.refundId())) {
            refunds.refuseUnlessPossible(command.amount());
            apply(new RefundRequested(id, command.refundId(), command.amount(), command.reason(), command.requestedBy(),
                    refunds.left().minus(command.amount())));
        }
    }

    @CommandHandler
    void handle(RecordRefundAccepted command) {
        if (captured().isRequested(command.refundId())) {
            apply(new RefundAccepted(id, command.refundId(), command.phonePeRefundId()));
        }
    }

    @CommandHandler
    void handle(RecordRefundCompleted command) {
        if (captured().isRunning(command.refundId())) {
            apply(new RefundCompleted(id, command.refundId(), refunds.amountOf(command.refundId())));
        }
    }

    @CommandHandler
    void handle(RecordRefundFailed command) {
        if (captured().isRunning(command.refundId())) {
            apply(new RefundFailed(id, command.refundId(), refunds.amountOf(command.refundId()), command.code(), command.detail()));
        }
    }

    private boolean isOpen() {
        return state == State.PENDING || state == State.INITIATED;
    }

    private OrderRefunds captured() {
        if (refunds == null) {
            throw new Rejected(NOTHING_CAPTURED);
        }
        return refunds;
    }

    @EventSourcingHandler
    void on(PaymentInitiated event) {
        id = event.merchantOrderId();
        purchase = event.purchase();
        state = State.PENDING;
    }

    @EventSourcingHandler
    void on(CheckoutOpened event) {
        state = State.INITIATED;
    }

    @EventSourcingHandler
    void on(PaymentSucceeded event) {
        capture(event.capture(), State.CAPTURED);
    }

    @EventSourcingHandler
    void on(PaymentMismatched event) {
        capture(event.capture(), State.MISMATCHED);
    }

    private void capture(Capture capture, State captured) {
        state = captured;
        refunds = new OrderRefunds(capture.amount());
    }

    @EventSourcingHandler
    void on(PaymentFailed event) {
        state = State.ENDED_WITHOUT_MONEY;
    }

    @EventSourcingHandler
    void on(PaymentExpired event) {
        state = State.ENDED_WITHOUT_MONEY;
    }

    @EventSourcingHandler
    void on(RefundRequested event) {
        refunds.requested(event.refundId(), event.amount());
    }

    @EventSourcingHandler
    void on(RefundAccepted event) {
        refunds.accepted(event.refundId());
    }

    @EventSourcingHandler
    void on(RefundCompleted event) {
        refunds.completed(event.refundId());
    }

    @EventSourcingHandler
    void on(RefundFailed event) {
        refunds.failed(event.refundId());
    }
}
