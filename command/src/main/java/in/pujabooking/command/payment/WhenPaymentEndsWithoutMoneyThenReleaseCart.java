package in.pujabooking.command.payment;

import in.pujabooking.command.cart.ReleaseCart;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** A cart waits for its order no longer than the order is open; freed in the same transaction, so that the devotee can pay again at once. */
@Component
@ProcessingGroup(Policies.GROUP)
class WhenPaymentEndsWithoutMoneyThenReleaseCart {

    @EventHandler
    void on(PaymentFailed event, CommandGateway commands) {
        commands.sendAndWait(new ReleaseCart(event.cartId(), event.merchantOrderId()));
    }

    @EventHandler
    void on(PaymentExpired event, CommandGateway commands) {
        commands.sendAndWait(new ReleaseCart(event.cartId(), event.merchantOrderId()));
    }
}
