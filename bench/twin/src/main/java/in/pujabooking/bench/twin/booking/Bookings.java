package in.pujabooking.bench.twin.booking;

import in.pujabooking.bench.twin.cart.Cart;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes bookings. */
@Service
public class Bookings {

    private final BookingRows rows;

    Bookings(BookingRows rows) {
        this.rows = rows;
    }

    /** Books the cart and converts it, within the transaction that notes its payment. @return the booking's id for people */
    @Transactional(propagation = Propagation.MANDATORY)
    public String book(Cart cart, UUID paymentOrder, long paise, Instant now) {
        cart.convert(now);
        return rows.save(new Booking(cart, paymentOrder, paise, now)).bookingId();
    }
}
