package in.pujabooking.query.booking;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.UserId;
import in.pujabooking.command.cart.Selection;
import in.pujabooking.query.view.EventPosition;
import java.time.Instant;

/**
 * A booking as its owner sees it; {@code amount} is what was paid for it.
 *
 * @param version the sequence number of the booking's last event in this view, from 0
 */
public record BookingView(BookingId bookingId, CartId cartId, MerchantOrderId merchantOrderId, UserId user, Selection selection,
                          Paise amount, Long addressId, BookingStatus status, Instant createdAt, Instant updatedAt, long version) {

    BookingView cancelled(EventPosition position) {
        return new BookingView(bookingId, cartId, merchantOrderId, user, selection, amount, addressId, BookingStatus.CANCELLED, createdAt,
                position.at(), position.version());
    }
}
