package in.pujabooking.api.payment;

import in.pujabooking.api.dispatch.Queries;
import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.Rejection;
import in.pujabooking.command.UserId;
import in.pujabooking.query.cart.CartStatus;
import in.pujabooking.query.checkout.CheckoutView;
import in.pujabooking.query.checkout.FindCheckout;
import in.pujabooking.query.payment.FindPayment;
import in.pujabooking.query.payment.FindPayments;
import in.pujabooking.query.payment.PaymentView;
import in.pujabooking.query.view.ListPage;
import in.pujabooking.query.view.ListRange;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the read side knows about payments. */
@Component
public class PaymentLookup {

    private final Queries queries;

    PaymentLookup(Queries queries) {
        this.queries = queries;
    }

    ListPage<PaymentView> all(UserId user, ListRange range) {
        return queries.page(new FindPayments(user, range), PaymentView.class);
    }

    /** The order, whoever it belongs to: for ops, and for a devotee who comes back from PhonePe without a token. */
    public Optional<PaymentView> anybodys(MerchantOrderId order) {
        return queries.one(new FindPayment(order, null), PaymentView.class);
    }

    /** @throws Rejected PAYMENT_NOT_FOUND if it is not an order of this user */
    PaymentView own(String order, UserId user) {
        return OrderIds.read(order).flatMap(id -> queries.one(new FindPayment(id, user), PaymentView.class))
                .orElseThrow(() -> new Rejected(Rejection.PAYMENT_NOT_FOUND));
    }

    /** @throws Rejected CART_NOT_FOUND if it is not a cart of this user, or was removed before it was ever paid */
    public CheckoutView checkout(CartId cart, UserId user) {
        return queries.one(new FindCheckout(cart, user), CheckoutView.class)
                .filter(view -> view.payment() != null || view.cart().status() != CartStatus.REMOVED)
                .orElseThrow(() -> new Rejected(Rejection.CART_NOT_FOUND));
    }
}
