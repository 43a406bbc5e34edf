package in.pujabooking.command.payment;

import in.pujabooking.command.cart.CartEvent.CartCheckedOut;
import in.pujabooking.command.payment.PaymentCommand.InitiatePayment;
import in.pujabooking.command.transaction.NestedCommands;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** The payment order is created in the transaction that checks the cart out: never the one without the other. */
@Component
@ProcessingGroup(Policies.GROUP)
class WhenCartCheckedOutThenInitiatePayment {

    @EventHandler
    void on(CartCheckedOut event, NestedCommands commands) {
        var purchase = new Purchase(event.cartId(), event.user(), event.selection(), event.amount(), event.addressId());
        commands.send(new InitiatePayment(event.merchantOrderId(), purchase, event.redirectUrl(), event.expiresAt()));
    }
}
