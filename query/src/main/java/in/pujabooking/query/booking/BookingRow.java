package in.pujabooking.query.booking;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** booking_view; {@link BookingView} declares its columns. Read by queries alone, never by its id. */
@Entity
@Immutable
@Table(name = "booking_view")
class BookingRow {

    @Id
    @Column(name = "booking_id")
    private String id;

    @Embedded
    @AttributeOverride(name = "bookingId", column = @Column(name = "booking_id", insertable = false, updatable = false))
    private BookingView view;
}
