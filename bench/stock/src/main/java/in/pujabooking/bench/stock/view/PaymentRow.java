package in.pujabooking.bench.stock.view;

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
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of payment_view. */
@Entity
@Table(name = "payment_view", indexes = {
        @Index(name = "payment_view_of_user", columnList = "userId, createdAt DESC, merchantOrderId DESC"),
        @Index(name = "payment_view_of_cart", columnList = "cartId")})
class PaymentRow extends Row {

    private enum Status {
        PENDING, INITIATED, SUCCESS, FAILED, CANCELLED, EXPIRED, MISMATCHED, REFUNDED
    }

    @Id
    private String merchantOrderId;
    private String cartId;
    private long userId;
    private long amount;
    @Enumerated(EnumType.STRING)
    private Status status;
    @Column(length = 2048)
    private String paymentUrl;
    @Column(length = 2048)
    private String redirectUrl;
    private Long addressId;
    private String failureCode;
    private String failureDetail;
    private long captured;
    private long refunded;
    private Instant expiresAt;
    private Instant completedAt;

    protected PaymentRow() {
    }

    PaymentRow(PaymentInitiated event) {
        merchantOrderId = event.merchantOrderId().value();
        cartId = event.purchase().cartId().value();
        userId = event.purchase().user().value();
        amount = event.purchase().amount().value();
        redirectUrl = event.redirectUrl();
        addressId = event.purchase().addressId();
        expiresAt = event.expiresAt();
    }

    void apply(PaymentEvent event, Instant at) {
        switch (event) {
            case PaymentInitiated ignored -> status = Status.PENDING;
            case CheckoutOpened opened -> open(opened);
            case PaymentSucceeded succeeded -> capture(Status.SUCCESS, succeeded.capture(), at);
            case PaymentMismatched mismatched -> capture(Status.MISMATCHED, mismatched.capture(), at);
            case PaymentFailed failed -> fail(failed);
            case PaymentExpired ignored -> status = Status.EXPIRED;
            case RefundCompleted refund -> refund(refund.amount().value());
            case BookingRetried ignored -> { }
            case RefundRequested ignored -> { }
            case RefundAccepted ignored -> { }
            case RefundFailed ignored -> { }
        }
    }

    private void open(CheckoutOpened event) {
        status = status == Status.PENDING ? Status.INITIATED : status;
        paymentUrl = event.paymentUrl();
        expiresAt = event.expiresAt();
    }

    private void capture(Status outcome, Capture capture, Instant at) {
        status = outcome;
        captured = capture.amount().value();
        completedAt = at;
        failureCode = null;
        failureDetail = null;
    }

    private void fail(PaymentFailed event) {
        status = event.cancelled() ? Status.CANCELLED : Status.FAILED;
        failureCode = event.code();
        failureDetail = event.detail();
    }

    private void refund(long paise) {
        refunded += paise;
        status = refunded >= captured ? Status.REFUNDED : status;
    }
}
