package in.pujabooking.query.booking;

import in.pujabooking.command.UserId;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads booking_view. */
interface BookingRows extends Repository<BookingRow, String> {

    /** Newest first. A row value is what the index can begin at; booking ids have the same order by any collation. */
    @Query("""
            SELECT b.view FROM BookingRow b WHERE b.view.user = :user AND (b.view.createdAt, b.id) < (:at, :id)
            ORDER BY b.view.createdAt DESC, b.id DESC""")
    List<BookingView> before(UserId user, Instant at, String id, Limit limit);
}
