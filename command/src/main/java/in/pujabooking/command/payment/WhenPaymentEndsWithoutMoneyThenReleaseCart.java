package in.pujabooking.command.payment;

import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.cart.CartCommand.ReleaseCart;
import in.pujabooking.command.payment.PaymentEvent.PaymentExpired;
import in.pujabooking.command.payment.PaymentEvent.PaymentFailed;
import in.pujabooking.command.transaction.NestedCommands;
import in.pujabooking.command.transaction.TransactionAttempt;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * A cart waits for its order no longer than the order is open; freed in the same transaction, so that the devotee can pay again at once. In a
 * bare transaction the release is put off.
 */
@Component
@ProcessingGroup(Policies.GROUP)
class WhenPaymentEndsWithoutMoneyThenReleaseCart {

    @EventHandler
    void on(PaymentFailed event, NestedCommands commands, CartReleaseDeadline deadline) {
        release(event.cartId(), event.merchantOrderId(), commands, deadline);
    }

    @EventHandler
    void on(PaymentExpired event, NestedCommands commands, CartReleaseDeadline deadline) {
        release(event.cartId(), event.merchantOrderId(), commands, deadline);
    }

    private static void release(CartId cart, MerchantOrderId order, NestedCommands commands, CartReleaseDeadline deadline) {
        var release = new ReleaseCart(cart, order);
        if (TransactionAttempt.isBare()) {
            deadline.putOff(release);
        } else {
            commands.send(release);
        }
    }
}
