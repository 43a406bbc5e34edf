package in.pujabooking.api.payment;

import in.pujabooking.api.ApiProperties;
import in.pujabooking.api.dispatch.Commands;
import in.pujabooking.api.dispatch.Polling;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.Rejection;
import in.pujabooking.command.cart.CartCommand.CheckOutCart;
import in.pujabooking.command.cart.CheckedOut;
import in.pujabooking.phonepe.checkout.CheckoutOpener;
import in.pujabooking.phonepe.checkout.CheckoutOutcome;
import in.pujabooking.phonepe.inquiry.Inquiries;
import in.pujabooking.phonepe.inquiry.Road;
import in.pujabooking.query.payment.PaymentView;
import in.pujabooking.query.view.RecentRows;
import in.pujabooking.query.view.View;
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
    private final PaymentLookup orders;
    private final CheckoutOpener opener;
    private final Inquiries inquiries;
    private final ApiProperties api;
    private final RecentRows rows;
    private final View<?, PaymentView> view;

    CartPayments(Commands commands, PaymentLookup orders, CheckoutOpener opener, Inquiries inquiries, ApiProperties api, RecentRows rows,
                 View<?, PaymentView> view) {
        this.rows = rows;
        this.view = view;
        this.commands = commands;
        this.orders = orders;
        this.opener = opener;
        this.inquiries = inquiries;
        this.api = api;
    }

    Paying pay(CheckOutCart command) {
        CheckedOut order = commands.send(command);
        return order.created() ? open(command, order) : existing(order.merchantOrderId());
    }

    private Paying open(CheckOutCart command, CheckedOut order) {
        MerchantOrderId id = order.merchantOrderId();
        String returnUrl = api.publicBaseUrl().resolve("/api/payments/redirect/?order_id=" + id).toString();
        try {
            var opened = rows.committedBy(() -> opener.open(id, order.amount(), command.expiresAt(), returnUrl));
            return switch (opened.result()) {
                case CheckoutOutcome.Opened page -> new Paying.Created(opened.row(view, id).or(() -> orders.anybodys(id)).orElseThrow());
                case CheckoutOutcome.Refused refused -> new Paying.Refused();
                case CheckoutOutcome.Unavailable(CheckoutOutcome.Why why) -> new Paying.Unclear(why);
            };
        } catch (RuntimeException untold) {
            LOG.error("PhonePe may have order {}, but it could not be recorded; it is inquired after", id, untold);
            return stillOpening(id);
        }
    }

    private Paying existing(MerchantOrderId order) {
        return Polling.until(api.pageWait(), () -> orders.anybodys(order).filter(view -> view.paymentUrl() != null || !view.status().isOpen()))
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
        inquiries.hint(order, Road.PAY);
        return new Paying.StillOpening();
    }
}
