package in.pujabooking.why;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.CartId;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.Rejection;
import in.pujabooking.command.cart.CartEvent.CartCheckedOut;
import in.pujabooking.ledger.history.EntryContent;
import in.pujabooking.ledger.history.HistoryEntry;
import in.pujabooking.ledger.history.JdbcHistory;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds a checkout's events: of its cart, of the orders that the cart names, of its booking, and what concerns those orders. */
@Component
class CheckoutStoryReader {

    private final JdbcHistory history;

    CheckoutStoryReader(JdbcHistory history) {
        this.history = history;
    }

    /** @throws Rejected CART_NOT_FOUND if there is no such cart */
    CheckoutStory of(String cartId) {
        CartId cart = cart(cartId);
        List<String> orders = history.of(List.of(cart.value()), List.of()).stream().flatMap(CheckoutStoryReader::ordersOf).distinct().toList();
        List<String> aggregates = Stream.concat(Stream.of(cart.value(), BookingId.of(cart).value()), orders.stream()).toList();
        List<HistoryEntry> entries = history.of(aggregates, orders);
        if (entries.isEmpty()) {
            throw new Rejected(Rejection.CART_NOT_FOUND);
        }
        return new CheckoutStory(entries);
    }

    private static Stream<String> ordersOf(HistoryEntry entry) {
        return entry.contents().stream()
                .map(content -> content instanceof EntryContent.Known(CartCheckedOut out) ? out.merchantOrderId().value() : null)
                .filter(order -> order != null);
    }

    private static CartId cart(String text) {
        try {
            return new CartId(text);
        } catch (IllegalArgumentException noId) {
            throw new Rejected(Rejection.CART_NOT_FOUND);
        }
    }
}
