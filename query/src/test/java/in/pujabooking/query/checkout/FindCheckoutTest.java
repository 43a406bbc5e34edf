package in.pujabooking.query.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.cart.CartEvent.CartConverted;
import in.pujabooking.command.payment.PaymentEvent.PaymentFailed;
import in.pujabooking.command.payment.PaymentEvent.RefundCompleted;
import in.pujabooking.command.payment.PaymentEvent.RefundRequested;
import in.pujabooking.query.Devotee;
import in.pujabooking.query.Happened;
import in.pujabooking.query.QueryTest;
import in.pujabooking.query.ReadSide;
import in.pujabooking.query.booking.BookingStatus;
import in.pujabooking.query.cart.CartStatus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
class FindCheckoutTest {

    @Autowired
    ReadSide readSide;

    private final Devotee devotee = Devotee.any();
    private final MerchantOrderId first = devotee.order("ZZZZZZ");
    private final MerchantOrderId second = devotee.order("MMMMMM");
    private final MerchantOrderId third = devotee.order("AAAAAA");
    private final Happened history = new Happened().to(devotee.cart(), devotee.cartCreated());

    @Test
    void before_the_first_attempt_there_is_only_the_cart() {
        CheckoutView checkout = checkoutAfter(history);

        assertThat(checkout.cart().cartId()).isEqualTo(devotee.cart());
        assertThat(checkout.payment()).isNull();
        assertThat(checkout.booking()).isNull();
    }

    @Test
    void of_unpaid_orders_the_newest_matters() {
        assertThat(orderThatMatters(attempts())).isEqualTo(third);
    }

    @Test
    void a_paid_order_matters_more_than_a_newer_one() {
        assertThat(orderThatMatters(attempts().to(first, devotee.succeeded(first)))).isEqualTo(first);
    }

    @Test
    void a_mismatched_order_matters_more_than_a_newer_unpaid_one() {
        assertThat(orderThatMatters(attempts().to(second, devotee.mismatched(second, new Paise(1))))).isEqualTo(second);
    }

    @Test
    void of_paid_orders_the_newest_matters_while_none_is_booked() {
        assertThat(orderThatMatters(attempts().to(second, devotee.succeeded(second)).to(first, devotee.succeeded(first))))
                .isEqualTo(second);
    }

    @Test
    void the_booked_order_matters_most() {
        MerchantRefundId refund = MerchantRefundId.automatic(second, 0);

        CheckoutView checkout = checkoutAfter(attempts()
                .to(first, devotee.succeeded(first))
                .to(devotee.booking(), devotee.booked(first))
                .to(devotee.cart(), new CartConverted(devotee.cart(), first))
                .to(second, devotee.succeeded(second))
                .to(second, new RefundRequested(second, refund, Devotee.PRICE, "cart paid by another order", "saga", null))
                .to(second, new RefundCompleted(second, refund, Devotee.PRICE)));

        assertThat(checkout.payment().merchantOrderId()).isEqualTo(first);
        assertThat(checkout.booking().status()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(checkout.cart().status()).isEqualTo(CartStatus.CONVERTED);
    }

    @Test
    void another_users_checkout_is_not_found() {
        readSide.given(history);

        assertThat(readSide.ask(new FindCheckout(devotee.cart(), Devotee.any().user()), CheckoutView.class)).isNull();
    }

    private Happened attempts() {
        return history.to(first, devotee.initiated(first))
                .to(first, new PaymentFailed(first, devotee.cart(), "PAYMENT_ERROR", null, false))
                .to(second, devotee.initiated(second))
                .to(third, devotee.initiated(third));
    }

    private MerchantOrderId orderThatMatters(Happened events) {
        return checkoutAfter(events).payment().merchantOrderId();
    }

    private CheckoutView checkoutAfter(Happened events) {
        readSide.given(events);
        return readSide.ask(new FindCheckout(devotee.cart(), devotee.user()), CheckoutView.class);
    }
}
