package in.pujabooking.query.payment;

import in.pujabooking.query.view.Scope;
import in.pujabooking.query.view.View;
import in.pujabooking.query.view.ViewQuery;
import in.pujabooking.query.view.ViewReader;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers the queries for payment orders. */
@Component
class PaymentQueries {

    private final View<?, PaymentView> payments;
    private final ViewReader reader;

    PaymentQueries(View<?, PaymentView> payments, ViewReader reader) {
        this.payments = payments;
        this.reader = reader;
    }

    @QueryHandler
    PaymentView handle(FindPayment query) {
        return reader.single(payments, ViewQuery.single("merchant_order_id", query.merchantOrderId(), Scope.source(query.merchantOrderId()),
                payment -> query.user() == null || payment.user().equals(query.user())));
    }

    @QueryHandler
    List<PaymentView> handle(FindPayments query) {
        return reader.list(payments, new ViewQuery<>("t.user_id = ?", List.of(query.user().value()),
                "t.created_at DESC, t.merchant_order_id DESC", Scope.user(query.user()), payment -> payment.user().equals(query.user()),
                PaymentView.NEWEST_FIRST));
    }
}
