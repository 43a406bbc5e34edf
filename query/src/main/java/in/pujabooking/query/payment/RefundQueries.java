package in.pujabooking.query.payment;

import in.pujabooking.query.view.Projector;
import in.pujabooking.query.view.Scope;
import in.pujabooking.query.view.ViewQuery;
import in.pujabooking.query.view.ViewReader;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers the query for a refund. */
@Component
class RefundQueries {

    /** A missing row can't name its order: the marked order is then the one whose history names the refund. Counting keeps it a look-up by index. */
    private static final String ORDER_OF_REFUND = """
            (m.source = (SELECT r.merchant_order_id FROM refund_view r WHERE r.refund_id = ?)
             OR NOT EXISTS (SELECT FROM refund_view r WHERE r.refund_id = ?)
                AND (SELECT count(*) FROM domain_event e
                     WHERE e.aggregate_identifier = m.source COLLATE "default" AND strpos(e.payload, ?) > 0) > 0)""";

    private final Projector<?, RefundView> refunds;
    private final ViewReader reader;

    RefundQueries(Projector<?, RefundView> refunds, ViewReader reader) {
        this.refunds = refunds;
        this.reader = reader;
    }

    @QueryHandler
    RefundView handle(FindRefund query) {
        String id = query.refundId().value();
        Scope orders = new Scope(ORDER_OF_REFUND, List.of(id, id, "\"" + id + "\""));
        return reader.single(refunds, ViewQuery.single("refund_id", query.refundId(), orders,
                refund -> refund.refundId().equals(query.refundId())));
    }
}
