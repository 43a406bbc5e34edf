package in.pujabooking.command.booking;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.booking.BookingCommand.CancelBooking;
import in.pujabooking.command.payment.PaymentEvent.RefundRequested;
import in.pujabooking.command.payment.Policies;
import in.pujabooking.command.transaction.NestedCommands;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Nobody keeps both a booking and its money: with the last of it on its way back, the booking is cancelled in the same transaction. */
@Component
@ProcessingGroup(Policies.GROUP)
class WhenAllMoneyGoesBackThenCancelBooking {

    @EventHandler
    void on(RefundRequested event, NestedCommands commands) {
        if (Paise.ZERO.equals(event.left())) {
            event.merchantOrderId().cart().map(BookingId::of).ifPresent(booking ->
                    commands.send(new CancelBooking(booking, event.merchantOrderId(), event.reason(), event.requestedBy())));
        }
    }
}
