package in.pujabooking.query.payment;

import in.pujabooking.query.view.ListPage;
import in.pujabooking.query.view.ListQuery;
import in.pujabooking.query.view.ListReader;
import in.pujabooking.query.view.Projector;
import in.pujabooking.query.view.Scope;
import in.pujabooking.query.view.ViewQuery;
import in.pujabooking.query.view.ViewReader;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers the queries for payment orders. */
@Component
class PaymentQueries {

    private final Projector<?, PaymentView> payments;
    private final PaymentRows rows;
    private final ViewReader reader;
    private final ListReader lists;

    PaymentQueries(Projector<?, PaymentView> payments, PaymentRows rows, ViewReader reader, ListReader lists) {
        this.payments = payments;
        this.rows = rows;
        this.reader = reader;
        this.lists = lists;
    }

    @QueryHandler
    PaymentView handle(FindPayment query) {
        return reader.single(payments, ViewQuery.single("merchant_order_id", query.merchantOrderId(), Scope.source(query.merchantOrderId()),
                payment -> query.user() == null || payment.user().equals(query.user())));
    }

    @QueryHandler
    ListPage<PaymentView> handle(FindPayments query) {
        return lists.page(payments, new ListQuery<>(PaymentView.NEWEST_FIRST,
                (place, limit) -> rows.before(query.user(), place.at(), place.id(), limit),
                "t.user_id = ?", List.of(query.user().value()), Scope.user(query.user()),
                payment -> payment.user().equals(query.user())), query.range());
    }
}
