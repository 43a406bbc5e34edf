package in.pujabooking.query.booking;

import in.pujabooking.command.UserId;
import in.pujabooking.command.booking.BookingEvent;
import in.pujabooking.command.booking.BookingEvent.BookingCancelled;
import in.pujabooking.command.booking.BookingEvent.BookingCreated;
import in.pujabooking.query.ProjectionGroup;
import in.pujabooking.query.view.AggregateProjector;
import in.pujabooking.query.view.EventPosition;
import in.pujabooking.query.view.SourcesSql;
import in.pujabooking.query.view.ViewTable;
import in.pujabooking.query.view.ViewWriter;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps booking_view. */
@Component
@ProcessingGroup(ProjectionGroup.NAME)
class BookingProjection implements AggregateProjector<BookingEvent, BookingView> {

    private static final String OWNER_IN_FIRST_EVENT = """
            (SELECT substring(first.payload FROM '"user":([0-9]{1,18})')::bigint FROM domain_event first
             WHERE first.aggregate_identifier = e.aggregate_identifier AND first.sequence_number = 0)""";

    private final ViewTable<BookingView> table;

    BookingProjection(JdbcTemplate jdbc) {
        this.table = ViewTable.of(BookingRow.class, BookingView.class, jdbc);
    }

    @EventHandler
    void on(BookingEvent event, @SequenceNumber long sequence, @Timestamp Instant at, ViewWriter writer) {
        writer.project(this, event, new EventPosition(sequence, at));
    }

    @Override
    public ViewTable<BookingView> table() {
        return table;
    }

    @Override
    public Class<BookingEvent> family() {
        return BookingEvent.class;
    }

    @Override
    public String source(BookingEvent event) {
        return event.bookingId().value();
    }

    @Override
    public String sourceOf(BookingView row) {
        return row.bookingId().value();
    }

    @Override
    public boolean makesTheRow(BookingEvent event) {
        return event instanceof BookingCreated;
    }

    @Override
    public long version(BookingView row) {
        return row.version();
    }

    @Override
    public Optional<UserId> owner(BookingEvent event) {
        return event instanceof BookingCreated created ? Optional.of(created.purchase().user()) : Optional.empty();
    }

    @Override
    public SourcesSql sources() {
        return new SourcesSql("e.type = 'Booking'", "e.aggregate_identifier", OWNER_IN_FIRST_EVENT);
    }

    @Override
    public BookingView after(BookingView booking, BookingEvent event, EventPosition position) {
        return switch (event) {
            case BookingCreated created -> new BookingView(created.bookingId(), created.purchase().cartId(), created.merchantOrderId(),
                    created.purchase().user(), created.purchase().selection(), created.purchase().amount(), created.purchase().addressId(),
                    BookingStatus.CONFIRMED, position.at(), position.at(), position.version());
            case BookingCancelled ignored -> booking.cancelled(position);
        };
    }
}
