package in.pujabooking.bench.twin.payment;

import in.pujabooking.bench.twin.booking.Bookings;
import in.pujabooking.bench.twin.phonepe.OrderState;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Concludes payment orders by what PhonePe says: order, cart and booking in one transaction, once. */
@Service
class Settlement {

    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

    private final PaymentOrders orders;
    private final Bookings bookings;
    private final Clock clock;

    Settlement(PaymentOrders orders, Bookings bookings, Clock clock) {
        this.orders = orders;
        this.bookings = bookings;
        this.clock = clock;
    }

    /** Does nothing to an order that is not open any more, or of a state that is not final. @return the booking, if this made it */
    @Transactional
    public Optional<String> settle(String merchantOrderId, OrderState said) {
        return orders.lock(merchantOrderId).filter(PaymentOrder::isOpen).flatMap(order -> conclude(order, said));
    }

    private Optional<String> conclude(PaymentOrder order, OrderState said) {
        if (said.isFailed()) {
            order.failed(said.errorCode());
        } else if (said.isCompleted() && said.amount() != order.amount()) {
            LOG.error("Order {} was paid with {} paise instead of {}", order.merchantOrderId(), said.amount(), order.amount());
            order.failed("AMOUNT_MISMATCH");
        } else if (said.isCompleted()) {
            return Optional.of(book(order));
        }
        return Optional.empty();
    }

    private String book(PaymentOrder order) {
        Instant now = clock.instant();
        order.succeeded(now);
        return bookings.book(order.cart(), order.id(), order.amount(), now);
    }
}
