package in.pujabooking.query.booking;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface BookingRows extends Repository<BookingRow, String> {

    Optional<BookingRow> findByBookingIdAndUserId(String bookingId, long userId);

    List<BookingRow> findByUserIdOrderByCreatedAtDescBookingIdDesc(long userId);
}
