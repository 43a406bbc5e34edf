package in.pujabooking.phonepe.inquiry;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.payment.PaymentCommand;
import in.pujabooking.phonepe.client.OrderAnswer;
import in.pujabooking.phonepe.client.PhonePeClient;
import in.pujabooking.phonepe.orders.PaymentOrders;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks Order Status once and tells the payment order what is final. */
@Component
class OrderStatusCheck {

    private static final Logger log = LoggerFactory.getLogger(OrderStatusCheck.class);

    private final PhonePeClient phonePe;
    private final PaymentOrders orders;
    private final MeterRegistry meters;

    OrderStatusCheck(PhonePeClient phonePe, PaymentOrders orders, MeterRegistry meters) {
        this.phonePe = phonePe;
        this.orders = orders;
        this.meters = meters;
    }

    /** @throws RuntimeException if the payment order could not be told; asking again is safe */
    StatusCheckResult ask(MerchantOrderId order, Trigger trigger) {
        meters.counter("phonepe.inquiry.calls", "road", trigger.name().toLowerCase(Locale.ROOT)).increment();
        OrderAnswer said = phonePe.orderStatus(order);
        return OrderStatusCommand.from(order, said).map(command -> tell(command, trigger)).orElseGet(() -> open(order, said));
    }

    private StatusCheckResult tell(PaymentCommand command, Trigger trigger) {
        return switch (orders.tell(command, Map.of(Trigger.KEY, trigger.name()))) {
            case YES -> new StatusCheckResult.Decided();
            case NO_SUCH_ORDER -> {
                log.error("PhonePe decided order {}, which does not exist here", command.merchantOrderId());
                meters.counter("phonepe.order.not-ours").increment();
                yield new StatusCheckResult.NotOurs();
            }
        };
    }

    private StatusCheckResult open(MerchantOrderId order, OrderAnswer said) {
        return switch (said) {
            case OrderAnswer.UnknownOrder unknown -> new StatusCheckResult.UnknownAtPhonePe();
            case OrderAnswer.Unreachable(var trouble, var retryAfter) -> new StatusCheckResult.NoAnswer(trouble, retryAfter);
            case OrderAnswer.UnknownState(var state) -> {
                log.warn("PhonePe reports order {} in an unknown state: {}", order, state);
                meters.counter("phonepe.order.unknown-state").increment();
                yield new StatusCheckResult.StillOpen();
            }
            case OrderAnswer.Pending pending -> new StatusCheckResult.StillOpen();
            case OrderAnswer.Completed completed -> new StatusCheckResult.Decided();
            case OrderAnswer.Failed failed -> new StatusCheckResult.Decided();
        };
    }
}
