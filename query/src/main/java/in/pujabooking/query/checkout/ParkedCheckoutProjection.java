package in.pujabooking.query.checkout;

import in.pujabooking.command.UserId;
import in.pujabooking.command.processing.ProcessingEvent;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutParked;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutResumed;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutRetryRequested;
import in.pujabooking.command.processing.ProcessingEvent.InquiryRequested;
import in.pujabooking.query.ProjectionGroup;
import in.pujabooking.query.view.EventHistory;
import in.pujabooking.query.view.EventPosition;
import in.pujabooking.query.view.Owners;
import in.pujabooking.query.view.Projector;
import in.pujabooking.query.view.SourcesSql;
import in.pujabooking.query.view.ViewTable;
import in.pujabooking.query.view.ViewWriter;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps parked_checkout_view. A checkout that was never parked has no row, even if other events are about it. */
@Component
@ProcessingGroup(ProjectionGroup.NAME)
class ParkedCheckoutProjection implements Projector<ProcessingEvent, ParkedRow> {

    private static final String ORDER = "(e.payload::jsonb ->> 'merchantOrderId')";

    private final ViewTable<ParkedRow> table;

    ParkedCheckoutProjection(JdbcTemplate jdbc) {
        this.table = ViewTable.of(ParkedCheckoutRow.class, ParkedRow.class, jdbc);
    }

    @EventHandler
    void on(ProcessingEvent event, @Timestamp Instant at, ViewWriter writer) {
        writer.project(this, event, EventPosition.byTime(at));
    }

    @Override
    public ViewTable<ParkedRow> table() {
        return table;
    }

    @Override
    public Class<ProcessingEvent> family() {
        return ProcessingEvent.class;
    }

    @Override
    public String source(ProcessingEvent event) {
        return event.merchantOrderId().value();
    }

    @Override
    public String sourceOf(ParkedRow row) {
        return row.checkout().merchantOrderId().value();
    }

    @Override
    public Optional<String> key(ProcessingEvent event) {
        return event instanceof InquiryRequested ? Optional.empty() : Optional.of(source(event));
    }

    @Override
    public long version(ParkedRow row) {
        return row.version();
    }

    @Override
    public Optional<UserId> owner(ProcessingEvent event) {
        return Owners.of(event.merchantOrderId());
    }

    @Override
    public SourcesSql sources() {
        return new SourcesSql("e.type IS NULL AND %1$s IS NOT NULL".formatted(ORDER), ORDER, SourcesSql.ownerIn(ORDER));
    }

    @Override
    public boolean isSharedByTransactions() {
        return true;
    }

    @Override
    public List<DomainEventMessage<?>> events(EventHistory history, Collection<String> sources) {
        return history.aboutOrders(sources);
    }

    @Override
    public EventPosition position(DomainEventMessage<?> event) {
        return EventPosition.byTime(event.getTimestamp());
    }

    @Override
    public ParkedRow after(ParkedRow row, ProcessingEvent event, EventPosition position) {
        return switch (event) {
            case CheckoutParked parked -> ParkedRow.of(row, parked, position);
            case CheckoutRetryRequested ignored -> row == null ? null : row.retryRequested(position);
            case CheckoutResumed ignored -> row == null ? null : row.resumed(position);
            case InquiryRequested ignored -> row;
        };
    }
}
