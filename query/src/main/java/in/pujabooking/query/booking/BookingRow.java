package in.pujabooking.query.booking;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.UserId;
import in.pujabooking.query.cart.SelectionColumns;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A row of booking_view, for reading. */
@Entity
@Immutable
@Access(AccessType.FIELD)
@Table(name = "booking_view")
class BookingRow {

    @Id
    private String bookingId;
    private String cartId;
    private String merchantOrderId;
    private long userId;
    @Embedded
    private SelectionColumns selection;
    private long amount;
    private Long addressId;
    @Enumerated(EnumType.STRING)
    private BookingStatus status;
    private Instant createdAt;
    private long version;

    protected BookingRow() {
    }

    BookingView toView() {
        return new BookingView(new BookingId(bookingId), new CartId(cartId), new MerchantOrderId(merchantOrderId), new UserId(userId),
                selection.toSelection(), new Paise(amount), addressId, status, createdAt, version);
    }
}
