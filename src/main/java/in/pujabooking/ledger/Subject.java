package in.pujabooking.ledger;

import in.pujabooking.command.booking.BookingEvent;
import in.pujabooking.command.cart.CartEvent;
import in.pujabooking.command.checkout.CheckoutEvent;
import in.pujabooking.command.payment.PaymentEvent;
import in.pujabooking.ledger.history.Entry;

/**
 * What an event is about, by its own words, to be held against the aggregate that it is stored under.
 *
 * @param aggregateType null for an event that belongs to no aggregate
 */
record Subject(String aggregateType, String id) {

    static Subject of(Object event) {
        return switch (event) {
            case CartEvent cart -> new Subject("Cart", cart.cartId().value());
            case PaymentEvent payment -> new Subject("PaymentOrder", payment.merchantOrderId().value());
            case BookingEvent booking -> new Subject("Booking", booking.bookingId().value());
            case CheckoutEvent checkout -> new Subject(null, checkout.merchantOrderId().value());
            default -> throw new IllegalArgumentException("Not an event of the checkout: " + event.getClass());
        };
    }

    boolean isStoredRightly(Entry entry) {
        return aggregateType == null
                ? entry.aggregateType() == null
                : aggregateType.equals(entry.aggregateType()) && id.equals(entry.aggregateId());
    }
}
