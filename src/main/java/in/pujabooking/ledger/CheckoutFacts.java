package in.pujabooking.ledger;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.booking.BookingEvent;
import in.pujabooking.command.cart.CartEvent;
import in.pujabooking.command.payment.PaymentEvent;
import in.pujabooking.command.processing.ProcessingEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the history says of one checkout: a cart, the orders that tried to pay it, its booking. Small, because all of them are kept. */
final class CheckoutFacts {

    private final long number;
    private final Sequences sequences = new Sequences();
    private final CartFacts cart = new CartFacts();
    private final List<OrderFacts> orders = new ArrayList<>(1);
    private final BookingFacts booking = new BookingFacts();
    private long[] story = {};

    CheckoutFacts(long number) {
        this.number = number;
    }

    long number() {
        return number;
    }

    Sequences sequences() {
        return sequences;
    }

    CartFacts cart() {
        return cart;
    }

    /** Null if no event of the cart was seen. */
    String cartId() {
        return cart.id();
    }

    List<OrderFacts> orders() {
        return orders;
    }

    BookingFacts booking() {
        return booking;
    }

    /** Where its events stand in the history. */
    long[] story() {
        return story;
    }

    /** Paise that the latest order is over. */
    long amount() {
        return orders.isEmpty() ? 0 : orders.getLast().amount();
    }

    /** Whether the saga can have been refused a booking for this order. */
    boolean isOutOfReachOf(String order) {
        return cart.isOutOfReachOf(order) || booking.isOfAnotherThan(order);
    }

    OrderFacts order(MerchantOrderId id) {
        return find(id.value()).orElseGet(() -> {
            var order = new OrderFacts(sequences.shared(id.value()));
            orders.add(order);
            return order;
        });
    }

    Optional<OrderFacts> find(String order) {
        return orders.stream().filter(known -> known.id().equals(order)).findFirst();
    }

    void remember(long index) {
        if (story.length == 0 || story[story.length - 1] != index) {
            story = Arrays.copyOf(story, story.length + 1);
            story[story.length - 1] = index;
        }
    }

    void apply(Object event, CheckoutFindings checkoutFindings) {
        switch (event) {
            case CartEvent e -> cart.apply(e, this, checkoutFindings);
            case PaymentEvent e -> order(e.merchantOrderId()).apply(e, this, checkoutFindings);
            case BookingEvent e -> booking.apply(e, this, checkoutFindings);
            case ProcessingEvent e -> order(e.merchantOrderId()).apply(e, checkoutFindings);
            default -> throw new IllegalArgumentException("Not an event of the checkout: " + event.getClass());
        }
    }
}
