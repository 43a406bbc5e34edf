package in.pujabooking.query.checkout;

import in.pujabooking.query.view.ViewTable;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers the query for parked checkouts. */
@Component
class ParkedCheckoutQueries {

    private final ViewTable<ParkedRow> rows;

    ParkedCheckoutQueries(ViewTable<ParkedRow> rows) {
        this.rows = rows;
    }

    @QueryHandler
    List<ParkedCheckout> handle(FindParkedCheckouts query) {
        return rows.select("WHERE t.parked ORDER BY t.created_at, t.merchant_order_id").stream().map(ParkedRow::checkout).toList();
    }
}
