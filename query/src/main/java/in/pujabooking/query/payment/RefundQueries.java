package in.pujabooking.query.payment;

import in.pujabooking.query.view.ViewTable;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers the query for a refund. */
@Component
class RefundQueries {

    private final ViewTable<RefundView> refunds;

    RefundQueries(ViewTable<RefundView> refunds) {
        this.refunds = refunds;
    }

    @QueryHandler
    RefundView handle(FindRefund query) {
        return refunds.select("WHERE t.refund_id = ?", query.refundId().value()).stream().findFirst().orElse(null);
    }
}
