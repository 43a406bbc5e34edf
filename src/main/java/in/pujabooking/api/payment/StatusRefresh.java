package in.pujabooking.api.payment;

import in.pujabooking.api.ApiProperties;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.phonepe.inquiry.Inquiries;
import in.pujabooking.phonepe.inquiry.StatusCheckResult;
import in.pujabooking.phonepe.inquiry.Trigger;
import in.pujabooking.query.payment.PaymentView;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks PhonePe about an open order, for as long as a devotee who comes back can be kept waiting. */
@Component
class StatusRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(StatusRefresh.class);

    private final Inquiries inquiries;
    private final PaymentLookup orders;
    private final Duration patience;

    StatusRefresh(Inquiries inquiries, PaymentLookup orders, ApiProperties api) {
        this.inquiries = inquiries;
        this.orders = orders;
        this.patience = api.redirectWait();
    }

    /** The order as it is after PhonePe's answer, or as it was if there is none. */
    PaymentView look(PaymentView order) {
        if (!order.status().isOpen() || !decided(order.merchantOrderId())) {
            return order;
        }
        return orders.anybodys(order.merchantOrderId()).orElse(order);
    }

    private boolean decided(MerchantOrderId order) {
        try {
            return switch (inquiries.ask(order, Trigger.RETURN).get(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                case StatusCheckResult.Decided decided -> true;
                case StatusCheckResult.StillOpen open -> false;
                case StatusCheckResult.UnknownAtPhonePe unknown -> false;
                case StatusCheckResult.NotOurs foreign -> false;
                case StatusCheckResult.NoAnswer none -> false;
            };
        } catch (TimeoutException slow) {
            LOG.info("PhonePe has not answered about order {} while its devotee waited", order);
        } catch (ExecutionException failed) {
            LOG.warn("Could not inquire after order {}, the schedule asks again", order, failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
