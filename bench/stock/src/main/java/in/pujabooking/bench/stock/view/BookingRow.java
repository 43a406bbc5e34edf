package in.pujabooking.bench.stock.view;

import in.pujabooking.command.booking.BookingEvent;
import in.pujabooking.command.booking.BookingEvent.BookingCancelled;
import in.pujabooking.command.booking.BookingEvent.BookingCreated;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

/** A row of booking_view. */
@Entity
@Table(name = "booking_view", indexes = @Index(name = "booking_view_of_user", columnList = "userId, createdAt DESC, bookingId DESC"))
class BookingRow extends Row {

    private enum Status {
        CONFIRMED, CANCELLED
    }

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
    private Status status;

    protected BookingRow() {
    }

    BookingRow(BookingCreated event) {
        bookingId = event.bookingId().value();
        cartId = event.purchase().cartId().value();
        merchantOrderId = event.merchantOrderId().value();
        userId = event.purchase().user().value();
        selection = new SelectionColumns(event.purchase().selection());
        amount = event.purchase().amount().value();
        addressId = event.purchase().addressId();
    }

    void apply(BookingEvent event) {
        status = switch (event) {
            case BookingCreated ignored -> Status.CONFIRMED;
            case BookingCancelled ignored -> Status.CANCELLED;
        };
    }
}
