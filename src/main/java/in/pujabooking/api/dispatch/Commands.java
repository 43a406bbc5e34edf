package in.pujabooking.api.dispatch;

import in.pujabooking.api.ApiProperties;
import in.pujabooking.envelope.Problem;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.Rejection;
import in.pujabooking.command.cart.CartCommand;
import in.pujabooking.command.payment.PaymentCommand;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Sends a command and waits for its result. That a command which lost a race is decided again, is the gateway's work. */
@Component
public class Commands {

    private final CommandGateway gateway;
    private final Duration bound;

    Commands(CommandGateway gateway, ApiProperties api) {
        this.gateway = gateway;
        this.bound = api.commandTimeout();
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
            CompletableFuture<R> result = gateway.send(command);
            return result.get(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new Problem(HttpStatus.GATEWAY_TIMEOUT,
                    "The request was not confirmed in time and may still take effect. Please look before you try again.", late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "The server is stopping. Please try again shortly.", stopped);
        } catch (ExecutionException failed) {
            throw switch (failed.getCause()) {
                case AggregateNotFoundException absent -> new Rejected(ifAbsent);
                case RuntimeException reason -> reason;
                case null, default -> new IllegalStateException(failed);
            };
        }
    }
}
