package in.pujabooking.query.payment;

import in.pujabooking.command.payment.RefundAccepted;
import in.pujabooking.command.payment.RefundCompleted;
import in.pujabooking.command.payment.RefundFailed;
import in.pujabooking.command.payment.RefundRequested;
import in.pujabooking.query.view.Columns;
import in.pujabooking.query.view.EventPosition;
import in.pujabooking.query.view.ViewTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the events of a payment order do to refund_view. */
@Component
class RefundTable {

    private final ViewTable table;

    RefundTable(JdbcClient jdbc) {
        table = new ViewTable(jdbc, "refund_view", "refund_id", "merchant_order_id");
    }

    void requested(RefundRequested event, EventPosition position) {
        table.put(new Columns()
                .with("refund_id", event.refundId().value())
                .with("merchant_order_id", event.merchantOrderId().value())
                .with("amount", event.amount().value())
                .with("status", "REQUESTED")
                .with("reason", event.reason())
                .with("requested_by", event.requestedBy())
                .with("phonepe_refund_id", null)
                .with("failure_code", null), position);
    }

    void accepted(RefundAccepted event, EventPosition position) {
        table.update(event.refundId().value(), position, "status = 'ACCEPTED', phonepe_refund_id = :refund",
                new Columns().with("refund", event.phonePeRefundId()));
    }

    void completed(RefundCompleted event, EventPosition position) {
        table.update(event.refundId().value(), position, "status = 'COMPLETED'", new Columns());
    }

    void failed(RefundFailed event, EventPosition position) {
        table.update(event.refundId().value(), position, "status = 'FAILED', failure_code = :code",
                new Columns().with("code", event.code()));
    }
}
