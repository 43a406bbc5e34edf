package in.pujabooking.bench.twin.booking;

import in.pujabooking.bench.twin.cart.Cart;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.UUID;

/** A booked cart; the table allows one per cart and one per payment order. Its amount is what was paid, in paise. */
@Entity
public class Booking {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "booking_number")
    @SequenceGenerator(name = "booking_number", sequenceName = "booking_number_seq", allocationSize = 50)
    private Long id;
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Cart cart;
    private UUID paymentOrderId;
    private long userId;
    @Column(name = "amount_paise")
    private long amount;
    @Enumerated(EnumType.STRING)
    private BookingStatus status;
    private Instant createdAt;

    protected Booking() {
    }

    Booking(Cart cart, UUID paymentOrder, long amount, Instant now) {
        this.cart = cart;
        this.paymentOrderId = paymentOrder;
        this.userId = cart.user();
        this.amount = amount;
        this.status = BookingStatus.CONFIRMED;
        this.createdAt = now;
    }

    /** As the storefront knows the booking of this number: {@code BK-} and eight digits. */
    public static String bookingId(long id) {
        return "BK-%08d".formatted(id);
    }

    String bookingId() {
        return bookingId(id);
    }
}
