package in.pujabooking.query.booking;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.UserId;
import in.pujabooking.command.cart.Selection;
import java.time.Instant;

/** A booking as its owner sees it; {@code amount} is what was paid for it. */
public record BookingView(BookingId bookingId, CartId cartId, MerchantOrderId merchantOrderId, UserId user, Selection selection,
                          Paise amount, Long addressId, BookingStatus status, Instant createdAt, long version) {
}
