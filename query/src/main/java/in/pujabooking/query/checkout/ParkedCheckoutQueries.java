package in.pujabooking.query.checkout;

import in.pujabooking.query.view.Scope;
import in.pujabooking.query.view.View;
import in.pujabooking.query.view.ViewQuery;
import in.pujabooking.query.view.ViewReader;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers the query for parked checkouts. */
@Component
class ParkedCheckoutQueries {

    private static final ViewQuery<ParkedRow> PARKED = new ViewQuery<>("t.parked", List.of(), "t.created_at, t.merchant_order_id", Scope.ALL,
            ParkedRow::parked, Comparator.<ParkedRow, Instant>comparing(row -> row.checkout().parkedAt())
                    .thenComparing(row -> row.checkout().merchantOrderId().value()));

    private final View<?, ParkedRow> rows;
    private final ViewReader reader;

    ParkedCheckoutQueries(View<?, ParkedRow> rows, ViewReader reader) {
        this.rows = rows;
        this.reader = reader;
    }

    @QueryHandler
    List<ParkedCheckout> handle(FindParkedCheckouts query) {
        return reader.list(rows, PARKED).stream().map(ParkedRow::checkout).toList();
    }
}
