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
class Question {

    private static final Logger log = LoggerFactory.getLogger(Question.class);

    private final PhonePeClient phonePe;
    private final PaymentOrders orders;
    private final MeterRegistry meters;

    Question(PhonePeClient phonePe, PaymentOrders orders, MeterRegistry meters) {
        this.phonePe = phonePe;
        this.orders = orders;
        this.meters = meters;
    }

    /** @throws RuntimeException if the payment order could not be told; asking again is safe */
    Answer ask(MerchantOrderId order, Road road) {
        meters.counter("phonepe.inquiry.calls", "road", road.name().toLowerCase(Locale.ROOT)).increment();
        OrderAnswer said = phonePe.orderStatus(order);
        return Conclusion.from(order, said).map(command -> tell(command, road)).orElseGet(() -> open(order, said));
    }

    private Answer tell(PaymentCommand command, Road road) {
        return switch (orders.tell(command, Map.of(Road.KEY, road.name()))) {
            case YES -> new Answer.Decided();
            case NO_SUCH_ORDER -> {
                log.error("PhonePe decided order {}, which does not exist here", command.merchantOrderId());
                meters.counter("phonepe.order.not-ours").increment();
                yield new Answer.NotOurs();
            }
        };
    }

    private Answer open(MerchantOrderId order, OrderAnswer said) {
        return switch (said) {
            case OrderAnswer.UnknownOrder unknown -> new Answer.UnknownAtPhonePe();
            case OrderAnswer.Unreachable(var trouble, var retryAfter) -> new Answer.NoAnswer(trouble, retryAfter);
            case OrderAnswer.UnknownState(var state) -> {
                log.warn("PhonePe reports order {} in an unknown state: {}", order, state);
                meters.counter("phonepe.order.unknown-state").increment();
                yield new Answer.StillOpen();
            }
            case OrderAnswer.Pending pending -> new Answer.StillOpen();
            case OrderAnswer.Completed completed -> new Answer.Decided();
            case OrderAnswer.Failed failed -> new Answer.Decided();
        };
    }
}
