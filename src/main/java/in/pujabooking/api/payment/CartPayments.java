package in.pujabooking.api.payment;

import in.pujabooking.api.ApiProperties;
import in.pujabooking.api.dispatch.Commands;
import in.pujabooking.api.dispatch.Polling;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.Rejection;
import in.pujabooking.command.cart.CartCommand.CheckOutCart;
import in.pujabooking.command.cart.CheckOutResult;
import in.pujabooking.phonepe.inquiry.Inquiries;
import in.pujabooking.phonepe.inquiry.Trigger;
import in.pujabooking.phonepe.paypage.PayPageOpener;
import in.pujabooking.phonepe.paypage.PayPageOutcome;
import in.pujabooking.query.payment.PaymentView;
import in.pujabooking.query.view.Projector;
import in.pujabooking.query.view.RecentRows;
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
    private final PayPageOpener opener;
    private final Inquiries inquiries;
    private final ApiProperties api;
    private final RecentRows rows;
    private final Projector<?, PaymentView> view;

    CartPayments(Commands commands, PaymentLookup orders, PayPageOpener opener, Inquiries inquiries, ApiProperties api, RecentRows rows,
                 Projector<?, PaymentView> view) {
        this.rows = rows;
        this.view = view;
        this.commands = commands;
        this.orders = orders;
        this.opener = opener;
        this.inquiries = inquiries;
        this.api = api;
    }

    PaymentAttemptOutcome pay(CheckOutCart command) {
        CheckOutResult order = commands.send(command);
        return order.created() ? open(command, order) : existing(order.merchantOrderId());
    }

    private PaymentAttemptOutcome open(CheckOutCart command, CheckOutResult order) {
        MerchantOrderId id = order.merchantOrderId();
        String returnUrl = api.publicBaseUrl().resolve("/api/payments/redirect/?order_id=" + id).toString();
        try {
            var opened = rows.committedBy(() -> opener.open(id, order.amount(), command.expiresAt(), returnUrl));
            return switch (opened.result()) {
                case PayPageOutcome.Opened page -> new PaymentAttemptOutcome.Created(opened.row(view, id).or(() -> orders.anybodys(id)).orElseThrow());
                case PayPageOutcome.Refused refused -> new PaymentAttemptOutcome.Refused();
                case PayPageOutcome.Unavailable(PayPageOutcome.Why why) -> new PaymentAttemptOutcome.Unclear(why);
            };
        } catch (RuntimeException untold) {
            LOG.error("PhonePe may have order {}, but it could not be recorded; it is inquired after", id, untold);
            return stillOpening(id);
        }
    }

    private PaymentAttemptOutcome existing(MerchantOrderId order) {
        return Polling.until(api.pageWait(), () -> orders.anybodys(order).filter(view -> view.paymentUrl() != null || !view.status().isOpen()))
                .map(CartPayments::found)
                .orElseGet(() -> stillOpening(order));
    }

    private static PaymentAttemptOutcome found(PaymentView order) {
        return switch (order.status()) {
            case PENDING, INITIATED -> new PaymentAttemptOutcome.Existing(order);
            case SUCCESS, MISMATCHED, REFUNDED -> throw new Rejected(Rejection.CART_ALREADY_PAID);
            case FAILED, CANCELLED, EXPIRED -> new PaymentAttemptOutcome.JustEnded();
        };
    }

    private PaymentAttemptOutcome stillOpening(MerchantOrderId order) {
        inquiries.hint(order, Trigger.PAY);
        return new PaymentAttemptOutcome.StillOpening();
    }
}
