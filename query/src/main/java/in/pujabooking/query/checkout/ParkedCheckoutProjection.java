package in.pujabooking.query.checkout;

import in.pujabooking.command.checkout.CheckoutEvent;
import in.pujabooking.command.checkout.CheckoutParked;
import in.pujabooking.command.checkout.CheckoutResumed;
import in.pujabooking.command.checkout.CheckoutRetryRequested;
import in.pujabooking.command.checkout.InquiryRequested;
import in.pujabooking.query.CheckoutGroup;
import in.pujabooking.query.view.EventPosition;
import in.pujabooking.query.view.View;
import in.pujabooking.query.view.ViewTable;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/** Keeps parked_checkout_view. Tells no subscriber: to the devotee a parked checkout looks like one that takes longer. */
@Component
@ProcessingGroup(CheckoutGroup.NAME)
class ParkedCheckoutProjection {

    private final View<CheckoutEvent, ParkedRow> view;

    ParkedCheckoutProjection(ViewTable<ParkedRow> table) {
        this.view = new View<>(table, CheckoutEvent.class, ParkedCheckoutProjection::key, event -> event instanceof CheckoutParked, ParkedRow::version);
    }

    @EventHandler
    void on(CheckoutEvent event, @Timestamp Instant at) {
        EventPosition position = EventPosition.byTime(at);
        view.apply(event, position, row -> after(row, event, position), row -> { });
    }

    private static Optional<String> key(CheckoutEvent event) {
        return event instanceof InquiryRequested ? Optional.empty() : Optional.of(event.merchantOrderId().value());
    }

    private static ParkedRow after(ParkedRow row, CheckoutEvent event, EventPosition position) {
        return switch (event) {
            case CheckoutParked parked -> new ParkedRow(new ParkedCheckout(parked.merchantOrderId(), parked.cartId(), parked.step(), parked.problem(),
                    parked.attempts(), position.at(), null), true, position.at(), position.version());
            case CheckoutRetryRequested ignored -> row.retryRequested(position);
            case CheckoutResumed ignored -> row.resumed(position);
            case InquiryRequested ignored -> row;
        };
    }
}
