package in.pujabooking.query.booking;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.UserId;
import in.pujabooking.command.cart.Selection;
import in.pujabooking.query.view.EventPosition;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * A booking as its owner sees it, the columns of booking_view; {@code amount} is what was paid for it.
 *
 * @param version the sequence number of the booking's last event in this view, from 0
 */
@Embeddable
public record BookingView(BookingId bookingId, CartId cartId, MerchantOrderId merchantOrderId, @Column(name = "user_id") UserId user,
                          @Embedded @AttributeOverride(name = "type", column = @Column(name = "service_type"))
                          @AttributeOverride(name = "date", column = @Column(name = "service_date"))
                          @AttributeOverride(name = "time", column = @Column(name = "service_time"))
                          Selection selection, Paise amount, Long addressId,
                          @Enumerated(EnumType.STRING) BookingStatus status, Instant createdAt, Instant updatedAt, long version) {

    BookingView cancelled(EventPosition position) {
        return new BookingView(bookingId, cartId, merchantOrderId, user, selection, amount, addressId, BookingStatus.CANCELLED, createdAt,
                position.at(), position.version());
    }
}
