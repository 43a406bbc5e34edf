package in.pujabooking.query.payment;

import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers the queries for payment orders. */
@Component
@Transactional(readOnly = true)
public class PaymentQueries {

    private final PaymentRows rows;

    PaymentQueries(PaymentRows rows) {
        this.rows = rows;
    }

    @QueryHandler
    public PaymentView handle(FindPayment query) {
        return rows.findById(query.merchantOrderId().value())
                .filter(row -> query.user() == null || row.isOf(query.user()))
                .map(PaymentRow::toView).orElse(null);
    }

    @QueryHandler
    public List<PaymentView> handle(FindPayments query) {
        return rows.findByUserIdOrderByCreatedAtDescMerchantOrderIdDesc(query.user().value()).stream().map(PaymentRow::toView).toList();
    }

    /**
     * The one order of a cart that its checkout is about: the one that has the booking, else one whose money PhonePe captured, else any;
     * among equals the newest. Null before the first attempt.
     *
     * @param booked the order that has the booking; null if there is none
     */
    public PaymentView ofCart(CartId cart, MerchantOrderId booked) {
        return rows.thatMatters(cart.value(), booked == null ? "" : booked.value()).map(PaymentRow::toView).orElse(null);
    }
}
