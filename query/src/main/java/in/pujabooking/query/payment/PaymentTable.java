package in.pujabooking.query.payment;

import in.pujabooking.command.CartId;
import in.pujabooking.command.payment.Capture;
import in.pujabooking.command.payment.CheckoutOpened;
import in.pujabooking.command.payment.PaymentEvent;
import in.pujabooking.command.payment.PaymentExpired;
import in.pujabooking.command.payment.PaymentFailed;
import in.pujabooking.command.payment.PaymentInitiated;
import in.pujabooking.command.payment.PaymentMismatched;
import in.pujabooking.command.payment.PaymentSucceeded;
import in.pujabooking.command.payment.RefundAccepted;
import in.pujabooking.command.payment.RefundCompleted;
import in.pujabooking.command.payment.RefundFailed;
import in.pujabooking.command.payment.RefundRequested;
import in.pujabooking.query.view.Columns;
import in.pujabooking.query.view.EventPosition;
import in.pujabooking.query.view.ViewTable;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each event of a payment order does to payment_view. */
@Component
class PaymentTable {

    private final ViewTable table;

    PaymentTable(JdbcClient jdbc) {
        table = new ViewTable(jdbc, "payment_view", "merchant_order_id", "cart_id");
    }

    /** @return the cart that the order pays; empty if the row has this event already */
    Optional<CartId> apply(PaymentEvent event, EventPosition position) {
        String order = event.merchantOrderId().value();
        return switch (event) {
            case PaymentInitiated initiated -> table.put(row(initiated), position)
                    ? Optional.of(initiated.purchase().cartId()) : Optional.empty();
            // PhonePe's word about the money can be recorded before its answer to the pay call is
            case CheckoutOpened opened -> update(order, position, """
                    status = CASE status WHEN 'PENDING' THEN 'INITIATED' ELSE status END, payment_url = :url, expires_at = :expires""",
                    new Columns().with("url", opened.paymentUrl()).with("expires", opened.expiresAt()));
            case PaymentSucceeded succeeded -> captured(order, position, PaymentStatus.SUCCESS, succeeded.capture());
            case PaymentMismatched mismatched -> captured(order, position, PaymentStatus.MISMATCHED, mismatched.capture());
            case PaymentFailed failed -> update(order, position, "status = :status, failure_code = :code, failure_detail = :detail",
                    new Columns().with("status", (failed.cancelled() ? PaymentStatus.CANCELLED : PaymentStatus.FAILED).name())
                            .with("code", failed.code()).with("detail", failed.detail()));
            case PaymentExpired ignored -> update(order, position, "status = 'EXPIRED'", new Columns());
            case RefundCompleted refund -> update(order, position, """
                    refunded = refunded + :amount,
                    status = CASE WHEN refunded + :amount >= captured THEN 'REFUNDED' ELSE status END""",
                    new Columns().with("amount", refund.amount().value()));
            case RefundRequested ignored -> cart(table.advance(order, position));
            case RefundAccepted ignored -> cart(table.advance(order, position));
            case RefundFailed ignored -> cart(table.advance(order, position));
        };
    }

    /** Late truth wins: an earlier failure is no longer one. */
    private Optional<CartId> captured(String order, EventPosition position, PaymentStatus status, Capture capture) {
        return update(order, position,
                "status = :status, captured = :captured, completed_at = :at, failure_code = NULL, failure_detail = NULL",
                new Columns().with("status", status.name()).with("captured", capture.amount().value()));
    }

    private Optional<CartId> update(String order, EventPosition position, String set, Columns values) {
        return cart(table.update(order, position, set, values));
    }

    private static Optional<CartId> cart(Optional<String> id) {
        return id.map(CartId::new);
    }

    private static Columns row(PaymentInitiated event) {
        return new Columns()
                .with("merchant_order_id", event.merchantOrderId().value())
                .with("cart_id", event.purchase().cartId().value())
                .with("user_id", event.purchase().user().value())
                .with("amount", event.purchase().amount().value())
                .with("status", PaymentStatus.PENDING.name())
                .with("redirect_url", event.redirectUrl())
                .with("address_id", event.purchase().addressId())
                .with("captured", 0L)
                .with("refunded", 0L)
                .with("expires_at", event.expiresAt());
    }
}
