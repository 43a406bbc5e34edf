package in.pujabooking.query.payment;

import in.pujabooking.query.view.ViewTable;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers the queries for payment orders. */
@Component
class PaymentQueries {

    private final ViewTable<PaymentView> payments;

    PaymentQueries(ViewTable<PaymentView> payments) {
        this.payments = payments;
    }

    @QueryHandler
    PaymentView handle(FindPayment query) {
        return payments.select("WHERE t.merchant_order_id = ?", query.merchantOrderId().value()).stream()
                .filter(payment -> query.user() == null || payment.user().equals(query.user())).findFirst().orElse(null);
    }

    @QueryHandler
    List<PaymentView> handle(FindPayments query) {
        return payments.select("WHERE t.user_id = ? ORDER BY t.created_at DESC, t.merchant_order_id DESC", query.user().value());
    }
}
