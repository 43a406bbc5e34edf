package in.pujabooking.query.view;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.booking.BookingEvent.BookingCancelled;
import in.pujabooking.command.cart.CartEvent.CartConverted;
import in.pujabooking.command.cart.CartEvent.CartReleased;
import in.pujabooking.command.payment.PaymentEvent.PaymentExpired;
import in.pujabooking.command.payment.PaymentEvent.RefundCompleted;
import in.pujabooking.command.payment.PaymentEvent.RefundRequested;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutParked;
import in.pujabooking.query.Devotee;
import in.pujabooking.query.Happened;
import in.pujabooking.query.ReadSide;
import in.pujabooking.query.booking.BookingView;
import in.pujabooking.query.booking.FindBooking;
import in.pujabooking.query.booking.FindBookings;
import in.pujabooking.query.cart.CartView;
import in.pujabooking.query.cart.FindCart;
import in.pujabooking.query.cart.FindCarts;
import in.pujabooking.query.checkout.CheckoutView;
import in.pujabooking.query.checkout.FindCheckout;
import in.pujabooking.query.checkout.FindParkedCheckouts;
import in.pujabooking.query.checkout.ParkedCheckout;
import in.pujabooking.query.payment.FindPayment;
import in.pujabooking.query.payment.FindPayments;
import in.pujabooking.query.payment.FindRefund;
import in.pujabooking.query.payment.PaymentView;
import in.pujabooking.query.payment.RefundView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A devotee who has two carts, and a checkout with a row in every view. */
record WholeCheckout(Devotee devotee, Devotee secondCart, MerchantOrderId lost, MerchantOrderId won, MerchantRefundId refund) {

    static WholeCheckout any() {
        Devotee devotee = Devotee.any();
        MerchantOrderId won = devotee.order("AAAAAA");
        return new WholeCheckout(devotee, devotee.withAnotherCart(), devotee.order("BBBBBB"), won, MerchantRefundId.automatic(won, 0));
    }

    Happened history() {
        return new Happened()
                .to(devotee.cart(), devotee.cartCreated())
                .to(secondCart.cart(), secondCart.cartCreated())
                .to(devotee.cart(), devotee.checkedOut(won))
                .to(won, devotee.initiated(won))
                .to(won, devotee.succeeded(won))
                .plain(new CheckoutParked(won, devotee.cart(), "CreateBooking", "down", 5))
                .to(devotee.cart(), new CartConverted(devotee.cart(), won))
                .to(devotee.booking(), devotee.booked(won))
                .to(lost, devotee.initiated(lost))
                .to(lost, new PaymentExpired(lost, devotee.cart()))
                .to(devotee.cart(), new CartReleased(devotee.cart(), lost))
                .to(devotee.cart(), new CartConverted(devotee.cart(), won))
                .to(won, new RefundRequested(won, refund, Devotee.PRICE, "asked", "ops", Paise.ZERO))
                .to(devotee.booking(), new BookingCancelled(devotee.booking(), "asked", "ops"))
                .to(won, new RefundCompleted(won, refund, Devotee.PRICE));
    }

    /** The answers to all queries about it, by query. */
    Map<Object, Object> answers(ReadSide readSide) {
        Map<Object, Object> answers = new LinkedHashMap<>();
        List.of(new FindCart(devotee.cart(), devotee.user()), new FindCart(secondCart.cart(), devotee.user()))
                .forEach(query -> answers.put(query, readSide.ask(query, CartView.class)));
        List.of(new FindCarts(devotee.user(), true), new FindCarts(devotee.user(), false))
                .forEach(query -> answers.put(query, readSide.list(query, CartView.class)));
        List.of(new FindPayment(won, devotee.user()), new FindPayment(lost, null))
                .forEach(query -> answers.put(query, readSide.ask(query, PaymentView.class)));
        answers.put(new FindPayments(devotee.user()), readSide.list(new FindPayments(devotee.user()), PaymentView.class));
        answers.put(new FindRefund(refund), readSide.ask(new FindRefund(refund), RefundView.class));
        answers.put(new FindBooking(devotee.booking(), devotee.user()),
                readSide.ask(new FindBooking(devotee.booking(), devotee.user()), BookingView.class));
        answers.put(new FindBookings(devotee.user()), readSide.list(new FindBookings(devotee.user()), BookingView.class));
        answers.put(new FindCheckout(devotee.cart(), devotee.user()),
                readSide.ask(new FindCheckout(devotee.cart(), devotee.user()), CheckoutView.class));
        answers.put(new FindParkedCheckouts(), readSide.list(new FindParkedCheckouts(), ParkedCheckout.class).stream()
                .filter(checkout -> checkout.merchantOrderId().equals(won)).toList());
        return answers;
    }

    /** Every row of it in every view: table, its key, and the key's value. */
    List<Row> rows() {
        return List.of(new Row("cart_view", "cart_id", devotee.cart(), devotee.cart()),
                new Row("cart_view", "cart_id", secondCart.cart(), secondCart.cart()),
                new Row("payment_view", "merchant_order_id", won, won), new Row("payment_view", "merchant_order_id", lost, lost),
                new Row("refund_view", "refund_id", refund, won),
                new Row("booking_view", "booking_id", devotee.booking(), devotee.booking()),
                new Row("parked_checkout_view", "merchant_order_id", won, won));
    }

    record Row(String view, String key, Object id, Object source) {
    }
}
