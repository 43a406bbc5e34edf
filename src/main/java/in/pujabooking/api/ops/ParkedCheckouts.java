package in.pujabooking.api.ops;

import in.pujabooking.api.Reason;
import in.pujabooking.api.dispatch.Commands;
import in.pujabooking.api.dispatch.Queries;
import in.pujabooking.api.payment.OrderIds;
import in.pujabooking.command.UserId;
import in.pujabooking.command.payment.PaymentCommand.RetryBooking;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutRetryRequested;
import in.pujabooking.envelope.Problem;
import in.pujabooking.query.checkout.FindParkedCheckout;
import in.pujabooking.query.checkout.FindParkedCheckouts;
import in.pujabooking.query.checkout.ParkedCheckout;
import in.pujabooking.query.view.ListPage;
import in.pujabooking.query.view.ListRange;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.springframework.stereotype.Component;

/** The paid orders that wait for ops, and the verb that lets one of them go on. */
@Component
public class ParkedCheckouts {

    private final Queries queries;
    private final EventGateway events;
    private final Commands commands;

    ParkedCheckouts(Queries queries, EventGateway events, Commands commands) {
        this.queries = queries;
        this.events = events;
        this.commands = commands;
    }

    /** The longest parked first. */
    public ListPage<ParkedCheckout> all(ListRange range) {
        return queries.page(new FindParkedCheckouts(range), ParkedCheckout.class);
    }

    /**
     * Tries a parked checkout again, now; who asked, and why, is kept as an event first. A try that fails again is repeated as any other.
     *
     * @throws Problem 400 without a reason, 404 if the order is not parked
     */
    public ParkedCheckout retry(String merchantOrderId, String reason, UserId by) {
        String why = Reason.require(reason);
        ParkedCheckout checkout = OrderIds.read(merchantOrderId)
                .flatMap(order -> queries.one(new FindParkedCheckout(order), ParkedCheckout.class))
                .orElseThrow(() -> Problem.notFound("This payment order is not parked"));
        events.publish(new CheckoutRetryRequested(checkout.merchantOrderId(), by.toString(), why));
        commands.send(new RetryBooking(checkout.merchantOrderId(), by.toString()));
        return checkout;
    }
}
