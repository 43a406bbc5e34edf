package in.pujabooking.bench.stock.view;

import in.pujabooking.bench.stock.StockApplication;
import in.pujabooking.command.booking.BookingEvent;
import in.pujabooking.command.booking.BookingEvent.BookingCreated;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Keeps booking_view. */
@Component
@Profile("!" + StockApplication.LOAD)
@ProcessingGroup(Views.PROCESSOR)
class BookingProjection {

    private final BookingRows rows;

    BookingProjection(BookingRows rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(BookingEvent event, @SequenceNumber long sequence, @Timestamp Instant at) {
        var row = event instanceof BookingCreated created
                ? new BookingRow(created)
                : rows.findById(event.bookingId().value()).orElseThrow();
        row.apply(event);
        row.happened(sequence, at);
        rows.save(row);
    }
}
