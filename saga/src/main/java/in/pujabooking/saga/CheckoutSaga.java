package in.pujabooking.saga;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import in.pujabooking.command.BookingId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.booking.BookingCommand.CreateBooking;
import in.pujabooking.command.cart.CartCommand.ConvertCart;
import in.pujabooking.command.payment.PaymentCommand.RequestRefund;
import in.pujabooking.command.payment.PaymentCommand.RetryBooking;
import in.pujabooking.command.payment.PaymentEvent.BookingRetried;
import in.pujabooking.command.payment.PaymentEvent.PaymentSucceeded;
import in.pujabooking.command.payment.PaymentEvent.RefundCompleted;
import in.pujabooking.command.payment.PaymentEvent.RefundFailed;
import in.pujabooking.command.payment.PaymentEvent.RefundRequested;
import in.pujabooking.command.payment.Purchase;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutParked;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutResumed;
import in.pujabooking.command.transaction.NestedCommands;
import in.pujabooking.command.transaction.TransactionAttempt;
import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;

/**
 * Sees one captured order through, in the transaction of the event that it reacts to: gives it its cart and books, and ends, without ever
 * being stored; or, if a rule forbids that, asks for the refund and ends when all the money is back. Once any money is on its way back,
 * by anybody's request, nothing is booked any more.
 *
 * <p>A technical failure of a step fails the whole transaction. It is then tried again, in the end bare ({@link TransactionAttempt}): the saga does no
 * more than keep its place and plan the next try, and after the last one it parks the order for ops.
 */
@Saga
@ProcessingGroup(CheckoutSaga.GROUP)
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public class CheckoutSaga {

    public static final String GROUP = "checkout-saga";

    private static final String ORDER = "merchantOrderId";
    private static final String REQUESTED_BY = "saga";
    private static final String NO_LONGER_BOOKABLE = "A part of the money was given back";
    private static final Set<String> BY_ITSELF = Set.of(RetryBooking.BY_DEADLINE, RetryBooking.BY_SAFETY_NET);

    private MerchantOrderId order;
    private Purchase purchase;
    /** Why it can't be booked; null while it may be. */
    private String reason;
    /** How many refunds of the order have failed: each needs a new id. */
    private int refunds;
    private int failures;
    /** What is refunded or on its way, and what of it is through. */
    private Paise givenBack = Paise.ZERO;
    private Paise returned = Paise.ZERO;

    @StartSaga
    @SagaEventHandler(associationProperty = ORDER)
    void on(PaymentSucceeded event, NestedCommands commands, BookingDeadlines deadlines, BookingLookup bookings, EventGateway events) {
        order = event.merchantOrderId();
        purchase = event.purchase();
        proceed(commands, deadlines, bookings, events);
    }

    @StartSaga
    @SagaEventHandler(associationProperty = ORDER)
    void on(BookingRetried event, NestedCommands commands, BookingDeadlines deadlines, BookingLookup bookings, EventGateway events) {
        order = event.merchantOrderId();
        purchase = event.purchase();
        refunds = event.failedRefunds();
        givenBack = event.givenBack();
        returned = event.refunded();
        if (!BY_ITSELF.contains(event.requestedBy())) {
            resume(events);
        }
        proceed(commands, deadlines, bookings, events);
    }

    @SagaEventHandler(associationProperty = ORDER)
    void on(RefundRequested event, EventGateway events) {
        givenBack = givenBack.plus(event.amount());
        if (reason == null) {
            reason = NO_LONGER_BOOKABLE;
        }
        if (RetryPolicy.isExhausted(failures)) {
            resume(events);
        }
    }

    @SagaEventHandler(associationProperty = ORDER)
    void on(RefundCompleted event, NestedCommands commands, BookingDeadlines deadlines, BookingLookup bookings, EventGateway events) {
        returned = returned.plus(event.amount());
        if (givenBack.compareTo(returned) < 0) {
            // stored by the version before, which did not count what others asked for
            givenBack = returned;
        }
        proceed(commands, deadlines, bookings, events);
    }

    @SagaEventHandler(associationProperty = ORDER)
    void on(RefundFailed event, BookingDeadlines deadlines, BookingLookup bookings, EventGateway events) {
        givenBack = givenBack.compareTo(event.amount()) < 0 ? Paise.ZERO : givenBack.minus(event.amount());
        refunds++;
        later("Refund failed: " + event.code(), deadlines, bookings, events);
    }

    private void proceed(NestedCommands commands, BookingDeadlines deadlines, BookingLookup bookings, EventGateway events) {
        if (returned.compareTo(purchase.amount()) >= 0) {
            SagaLifecycle.end();
        } else if (TransactionAttempt.isBare()) {
            later(TransactionAttempt.current().problem(), deadlines, bookings, events);
        } else if (reason == null && givenBack.equals(Paise.ZERO)) {
            book(commands, deadlines, bookings, events);
        } else if (reason == null && bookings.isBooked(BookingId.of(purchase.cartId()), order)) {
            // a retry that came late: what was given back is a part of the money of a booking that stands
            SagaLifecycle.end();
        } else if (givenBack.compareTo(purchase.amount()) < 0) {
            refund(commands, deadlines, bookings, events);
        }
    }

    /** The cart comes first, because it decides which of several payments wins. */
    private void book(NestedCommands commands, BookingDeadlines deadlines, BookingLookup bookings, EventGateway events) {
        try {
            commands.send(List.of(new ConvertCart(purchase.cartId(), order), new CreateBooking(BookingId.of(purchase.cartId()), order, purchase)));
            SagaLifecycle.end();
        } catch (Rejected rejected) {
            reason = rejected.reason().text();
            refund(commands, deadlines, bookings, events);
        }
    }

    /** All that is not on its way already; if even that is refused, as while another refund runs, later. */
    private void refund(NestedCommands commands, BookingDeadlines deadlines, BookingLookup bookings, EventGateway events) {
        try {
            commands.send(new RequestRefund(order, MerchantRefundId.automatic(order, refunds), purchase.amount().minus(givenBack),
                    reason == null ? NO_LONGER_BOOKABLE : reason, REQUESTED_BY));
        } catch (Rejected rejected) {
            later(rejected.reason().text(), deadlines, bookings, events);
        }
    }

    private void later(String problem, BookingDeadlines deadlines, BookingLookup bookings, EventGateway events) {
        failures++;
        if (!RetryPolicy.isExhausted(failures)) {
            deadlines.retryAfter(order, failures, RetryPolicy.pauseAfter(failures));
        } else if (reason == null && bookings.isBooked(BookingId.of(purchase.cartId()), order)) {
            SagaLifecycle.end();
        } else {
            events.publish(new CheckoutParked(order, purchase.cartId(), reason == null ? "BOOK" : "REFUND", problem, failures));
        }
    }

    private void resume(EventGateway events) {
        failures = 0;
        events.publish(new CheckoutResumed(order));
    }
}
