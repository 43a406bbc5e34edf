package in.pujabooking.api.dispatch;

import in.pujabooking.command.Rejected;
import in.pujabooking.command.Rejection;
import in.pujabooking.command.cart.CartCommand;
import in.pujabooking.command.payment.PaymentCommand;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Sends a command and returns its result when it is committed, together with the rows by which queries show it. That a command is decided again after
 * a lost race is the gateway's work, and so is the bound of the time it takes.
 */
@Component
public class Commands {

    private final CommandGateway gateway;

    Commands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /** @throws Rejected if the cart refuses, or does not exist */
    public <R> R send(CartCommand command) {
        return send(command, Rejection.CART_NOT_FOUND);
    }

    /** @throws Rejected if the payment order refuses, or does not exist */
    public <R> R send(PaymentCommand command) {
        return send(command, Rejection.PAYMENT_NOT_FOUND);
    }

    private <R> R send(Object command, Rejection ifAbsent) {
        try {
            return gateway.sendAndWait(command);
        } catch (AggregateNotFoundException absent) {
            throw new Rejected(ifAbsent);
        }
    }
}
