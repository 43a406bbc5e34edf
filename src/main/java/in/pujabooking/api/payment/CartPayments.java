package in.pujabooking.api.payment;

import in.pujabooking.api.ApiProperties;
import in.pujabooking.api.dispatch.Commands;
import in.pujabooking.api.dispatch.ReadYourWrites;
import in.pujabooking.api.dispatch.Written;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.Rejection;
import in.pujabooking.command.cart.CheckOutCart;
import in.pujabooking.command.cart.CheckedOut;
import in.pujabooking.phonepe.checkout.CheckoutOpener;
import in.pujabooking.phonepe.checkout.CheckoutOutcome;
import in.pujabooking.phonepe.inquiry.Inquiries;
import in.pujabooking.query.checkout.FindCheckout;
import in.pujabooking.query.payment.PaymentView;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Pays a cart: the write side creates the order or finds the open one, and only the request that created it posts it to PhonePe, once.
 * Every other request waits for the page that this one opens.
 */
@Component
class CartPayments {

    private static final Logger LOG = LoggerFactory.getLogger(CartPayments.class);

    private final Commands commands;
    private final ReadYourWrites writes;
    private final PaymentLookup orders;
    private final CheckoutOpener opener;
    private final Inquiries inquiries;
    private final ApiProperties api;

    CartPayments(Commands commands, ReadYourWrites writes, PaymentLookup orders, CheckoutOpener opener, Inquiries inquiries, ApiProperties api) {
        this.commands = commands;
        this.writes = writes;
        this.orders = orders;
        this.opener = opener;
        this.inquiries = inquiries;
        this.api = api;
    }

    Paying pay(CheckOutCart command) {
        FindCheckout scope = new FindCheckout(command.cartId(), command.user());
        Written<CheckedOut, PaymentView> written =
                writes.write(scope, () -> commands.send(command), order -> orders.anybodys(order.merchantOrderId()));
        MerchantOrderId order = written.result().merchantOrderId();
        if (!written.result().created()) {
            return existing(scope, order);
        }
        return written.seen().map(placed -> open(scope, placed)).orElseGet(() -> stillOpening(order));
    }

    private Paying open(FindCheckout scope, PaymentView order) {
        String returnUrl = api.publicBaseUrl().resolve("/api/payments/redirect/?order_id=" + order.merchantOrderId()).toString();
        try {
            return switch (opener.open(order.merchantOrderId(), order.amount(), order.expiresAt(), returnUrl)) {
                case CheckoutOutcome.Opened page -> created(scope, order, page.paymentUrl());
                case CheckoutOutcome.Refused refused -> new Paying.Refused();
                case CheckoutOutcome.Unavailable(CheckoutOutcome.Why why) -> new Paying.Unclear(why);
            };
        } catch (RuntimeException untold) {
            LOG.error("PhonePe may have order {}, but it could not be recorded; it is inquired after", order.merchantOrderId(), untold);
            return stillOpening(order.merchantOrderId());
        }
    }

    private Paying created(FindCheckout scope, PaymentView order, String paymentUrl) {
        return writes.await(scope, () -> opened(order.merchantOrderId()))
                .<Paying>map(seen -> new Paying.Created(seen, paymentUrl))
                .orElseGet(() -> new Paying.CreatedUnseen(order, paymentUrl));
    }

    private Paying existing(FindCheckout scope, MerchantOrderId order) {
        return writes.await(scope, api.pageWait(), () -> opened(order).or(() -> ended(order)))
                .map(CartPayments::found)
                .orElseGet(() -> stillOpening(order));
    }

    private static Paying found(PaymentView order) {
        return switch (order.status()) {
            case PENDING, INITIATED -> new Paying.Existing(order);
            case SUCCESS, MISMATCHED, REFUNDED -> throw new Rejected(Rejection.CART_ALREADY_PAID);
            case FAILED, CANCELLED, EXPIRED -> new Paying.JustEnded();
        };
    }

    private Paying stillOpening(MerchantOrderId order) {
        inquiries.hint(order);
        return new Paying.StillOpening();
    }

    private Optional<PaymentView> opened(MerchantOrderId order) {
        return orders.anybodys(order).filter(view -> view.paymentUrl() != null);
    }

    private Optional<PaymentView> ended(MerchantOrderId order) {
        return orders.anybodys(order).filter(view -> !view.status().isOpen());
    }
}
