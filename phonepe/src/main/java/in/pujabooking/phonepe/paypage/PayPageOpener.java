package in.pujabooking.phonepe.paypage;

import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.payment.PaymentCommand.RecordCheckoutOpened;
import in.pujabooking.command.payment.PaymentCommand.RecordPaymentFailure;
import in.pujabooking.phonepe.client.OrderAnswer;
import in.pujabooking.phonepe.client.PayResult;
import in.pujabooking.phonepe.client.PhonePeClient;
import in.pujabooking.phonepe.client.Trouble;
import in.pujabooking.phonepe.inquiry.Inquiries;
import in.pujabooking.phonepe.inquiry.Trigger;
import in.pujabooking.phonepe.orders.PaymentOrders;
import in.pujabooking.phonepe.paypage.PayPageOutcome.Why;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Posts a payment order to PhonePe. After an unclear failure nothing is concluded here and nothing is posted again: the order stays as it
 * is, and the inquiries find out.
 */
@Component
public class PayPageOpener {

    private static final Logger log = LoggerFactory.getLogger(PayPageOpener.class);
    private static final long SHORTEST_SECONDS = 300;
    private static final long LONGEST_SECONDS = 3600;

    private final PhonePeClient phonePe;
    private final PaymentOrders orders;
    private final Inquiries inquiries;
    private final Clock clock;

    PayPageOpener(PhonePeClient phonePe, PaymentOrders orders, Inquiries inquiries, Clock clock) {
        this.phonePe = phonePe;
        this.orders = orders;
        this.inquiries = inquiries;
        this.clock = clock;
    }

    /**
     * To be called once per order, by the caller whose command created it.
     *
     * @param expiresAt   until when the devotee may pay; PhonePe is given the seconds until then, 300 to 3600
     * @param redirectUrl where PhonePe sends the browser afterwards
     * @throws RuntimeException if the payment order could not be told; PhonePe may have the order, and it is inquired after
     */
    public PayPageOutcome open(MerchantOrderId order, Paise amount, Instant expiresAt, String redirectUrl) {
        Duration expireAfter = Duration.ofSeconds(
                Math.clamp(Duration.between(clock.instant(), expiresAt).toSeconds(), SHORTEST_SECONDS, LONGEST_SECONDS));
        return switch (phonePe.pay(order, amount, expireAfter, redirectUrl, order.cart().map(CartId::value).orElse(""))) {
            case PayResult.Opened opened -> opened(order, opened, expiresAt);
            case PayResult.Refused refused -> refused(order, refused);
            case PayResult.Unknown(var trouble) -> unavailable(order, trouble);
        };
    }

    private PayPageOutcome opened(MerchantOrderId order, PayResult.Opened page, Instant expiresAt) {
        Instant until = page.expiresAt().orElse(expiresAt);
        orders.tellOurs(new RecordCheckoutOpened(order, page.phonePeOrderId(), page.paymentUrl(), until));
        return new PayPageOutcome.Opened(page.phonePeOrderId(), page.paymentUrl(), until);
    }

    /**
     * PhonePe may refuse an id because it has the order already, and no error code says so for certain (docs/phonepe.md, where sources disagree).
     * Only Order Status does.
     */
    private PayPageOutcome refused(MerchantOrderId order, PayResult.Refused refused) {
        log.warn("PhonePe refused order {}: {} {}", order, refused.http(), refused.code());
        if (phonePe.orderStatus(order) instanceof OrderAnswer.UnknownOrder) {
            String code = refused.code().isEmpty() ? "HTTP_" + refused.http() : refused.code();
            orders.tellOurs(new RecordPaymentFailure(order, code, refused.message().isEmpty() ? null : refused.message(), false));
            return new PayPageOutcome.Refused(code, refused.message());
        }
        inquiries.hint(order, Trigger.PAY);
        return new PayPageOutcome.Unavailable(Why.BAD_ANSWER);
    }

    /** Even an order that certainly never left stays PENDING: the schedule finds it unknown at PhonePe and frees the cart, by the one rule. */
    private static PayPageOutcome unavailable(MerchantOrderId order, Trouble trouble) {
        log.warn("No pay page for order {}: {}", order, trouble);
        return new PayPageOutcome.Unavailable(switch (trouble) {
            case NOT_SENT -> Why.NOT_SENT;
            case TIMEOUT -> Why.TIMEOUT;
            case BROKEN, SERVER_ERROR, RATE_LIMITED, UNAUTHORISED, REFUSED, NONSENSE -> Why.BAD_ANSWER;
        });
    }
}
