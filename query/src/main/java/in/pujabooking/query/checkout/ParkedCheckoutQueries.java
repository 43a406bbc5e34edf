package in.pujabooking.query.checkout;

import in.pujabooking.query.view.ListOrder;
import in.pujabooking.query.view.ListPage;
import in.pujabooking.query.view.ListQuery;
import in.pujabooking.query.view.ListReader;
import in.pujabooking.query.view.Projector;
import in.pujabooking.query.view.Scope;
import in.pujabooking.query.view.ViewQuery;
import in.pujabooking.query.view.ViewReader;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers the queries for parked checkouts. */
@Component
class ParkedCheckoutQueries {

    private static final ListOrder<ParkedRow> LONGEST_PARKED_FIRST =
            ListOrder.oldestFirst(row -> row.checkout().parkedAt(), row -> row.checkout().merchantOrderId().value());

    private final Projector<?, ParkedRow> checkouts;
    private final ParkedCheckoutRows rows;
    private final ViewReader reader;
    private final ListReader lists;

    ParkedCheckoutQueries(Projector<?, ParkedRow> checkouts, ParkedCheckoutRows rows, ViewReader reader, ListReader lists) {
        this.checkouts = checkouts;
        this.rows = rows;
        this.reader = reader;
        this.lists = lists;
    }

    @QueryHandler
    ParkedCheckout handle(FindParkedCheckout query) {
        ParkedRow row = reader.single(checkouts, ViewQuery.single("merchant_order_id", query.merchantOrderId(),
                Scope.source(query.merchantOrderId()), ParkedRow::parked));
        return Optional.ofNullable(row).map(ParkedRow::checkout).orElse(null);
    }

    @QueryHandler
    ListPage<ParkedCheckout> handle(FindParkedCheckouts query) {
        return lists.page(checkouts, new ListQuery<>(LONGEST_PARKED_FIRST,
                (place, limit) -> rows.parkedAfter(place.at(), place.id(), limit),
                "t.parked", List.of(), Scope.ALL, ParkedRow::parked), query.range()).map(ParkedRow::checkout);
    }
}
