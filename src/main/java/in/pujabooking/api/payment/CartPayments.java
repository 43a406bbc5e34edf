package in.pujabooking.api.payment;

import in.pujabooking.api.ApiProperties;
import in.pujabooking.api.dispatch.CheckoutChanges;
import in.pujabooking.api.dispatch.Commands;
import in.pujabooking.api.dispatch.ReadYourWrites;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.Rejection;
import in.pujabooking.command.cart.CheckOutCart;
import in.pujabooking.command.cart.CheckedOut;
import in.pujabooking.phonepe.checkout.CheckoutOpener;
import in.pujabooking.phonepe.checkout.CheckoutOutcome;
import in.pujabooking.phonepe.inquiry.Inquiries;
import in.pujabooking.phonepe.inquiry.Road;
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
        CheckedOut order = commands.send(command);
        return order.created() ? open(scope, command, order) : existing(scope, order.merchantOrderId());
    }

    private Paying open(FindCheckout scope, CheckOutCart command, CheckedOut order) {
        MerchantOrderId id = order.merchantOrderId();
        String returnUrl = api.publicBaseUrl().resolve("/api/payments/redirect/?order_id=" + id).toString();
        try (CheckoutChanges changes = writes.watch(scope)) {
            return switch (opener.open(id, order.amount(), command.expiresAt(), returnUrl)) {
                case CheckoutOutcome.Opened page -> created(changes, command, order, page.paymentUrl());
                case CheckoutOutcome.Refused refused -> new Paying.Refused();
                case CheckoutOutcome.Unavailable(CheckoutOutcome.Why why) -> unclear(scope, id, why);
            };
        } catch (RuntimeException untold) {
            LOG.error("PhonePe may have order {}, but it could not be recorded; it is inquired after", id, untold);
            return stillOpening(id);
        }
    }

    private Paying created(CheckoutChanges changes, CheckOutCart command, CheckedOut order, String paymentUrl) {
        return changes.await(row -> opened(row, order.merchantOrderId()), () -> opened(order.merchantOrderId()))
                .<Paying>map(Paying.Created::new)
                .orElseGet(() -> new Paying.CreatedUnseen(command, order, paymentUrl));
    }

    private Paying unclear(FindCheckout scope, MerchantOrderId order, CheckoutOutcome.Why why) {
        writes.await(scope, () -> orders.anybodys(order));
        return new Paying.Unclear(why);
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
        inquiries.hint(order, Road.PAY);
        return new Paying.StillOpening();
    }

    private static Optional<PaymentView> opened(Object row, MerchantOrderId order) {
        return row instanceof PaymentView view && view.merchantOrderId().equals(order) && view.paymentUrl() != null
                ? Optional.of(view) : Optional.empty();
    }

    private Optional<PaymentView> opened(MerchantOrderId order) {
        return orders.anybodys(order).filter(view -> view.paymentUrl() != null);
    }

    private Optional<PaymentView> ended(MerchantOrderId order) {
        return orders.anybodys(order).filter(view -> !view.status().isOpen());
    }
}
