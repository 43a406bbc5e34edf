package in.pujabooking.ledger;

import in.pujabooking.command.booking.BookingEvent;
import in.pujabooking.command.cart.CartEvent;
import in.pujabooking.command.payment.PaymentEvent;
import in.pujabooking.command.processing.ProcessingEvent;
import in.pujabooking.ledger.history.HistoryEntry;

/**
 * What an event is about, by its own words, to be held against the aggregate that it is stored under.
 *
 * @param aggregateType null for an event that belongs to no aggregate
 */
record EventSubject(String aggregateType, String id) {

    static EventSubject of(Object event) {
        return switch (event) {
            case CartEvent cart -> new EventSubject("Cart", cart.cartId().value());
            case PaymentEvent payment -> new EventSubject("PaymentOrder", payment.merchantOrderId().value());
            case BookingEvent booking -> new EventSubject("Booking", booking.bookingId().value());
            case ProcessingEvent checkout -> new EventSubject(null, checkout.merchantOrderId().value());
            default -> throw new IllegalArgumentException("Not an event of the checkout: " + event.getClass());
        };
    }

    boolean isStoredRightly(HistoryEntry entry) {
        return aggregateType == null
                ? entry.aggregateType() == null
                : aggregateType.equals(entry.aggregateType()) && id.equals(entry.aggregateId());
    }
}
