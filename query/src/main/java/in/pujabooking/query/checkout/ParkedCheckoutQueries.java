package in.pujabooking.query.checkout;

import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers the query for parked checkouts. */
@Component
@Transactional(readOnly = true)
class ParkedCheckoutQueries {

    private final ParkedCheckoutRows rows;

    ParkedCheckoutQueries(ParkedCheckoutRows rows) {
        this.rows = rows;
    }

    @QueryHandler
    public List<ParkedCheckout> handle(FindParkedCheckouts query) {
        return rows.findByParkedTrueOrderByCreatedAtAscMerchantOrderIdAsc().stream().map(ParkedCheckoutRow::toView).toList();
    }
}
