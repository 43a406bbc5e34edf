package in.pujabooking.query.payment;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers the query for a refund. */
@Component
@Transactional(readOnly = true)
class RefundQueries {

    private final RefundRows rows;

    RefundQueries(RefundRows rows) {
        this.rows = rows;
    }

    @QueryHandler
    public RefundView handle(FindRefund query) {
        return rows.findById(query.refundId().value()).map(RefundRow::toView).orElse(null);
    }
}
