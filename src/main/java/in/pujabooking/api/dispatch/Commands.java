package in.pujabooking.api.dispatch;

import in.pujabooking.api.ApiProperties;
import in.pujabooking.api.Problem;
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
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Sends a command and waits for its result. Two nodes that write to one aggregate at once collide; the loser decides again, a few times.
 */
@Component
public class Commands {

    private static final int TRIES = 5;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final CommandGateway gateway;
    private final Duration bound;

    Commands(CommandGateway gateway, ApiProperties api) {
        this.gateway = gateway;
        this.bound = api.commandTimeout();
    }

    /** @throws Rejected if the cart refuses, or does not exist */
    public <R> R send(CartCommand command) {
        return send(command, Rejection.CART_NOT_FOUND, 1);
    }

    /** @throws Rejected if the payment order refuses, or does not exist */
    public <R> R send(PaymentCommand command) {
        return send(command, Rejection.PAYMENT_NOT_FOUND, 1);
    }

    private <R> R send(Object command, Rejection ifAbsent, int attempt) {
        try {
            CompletableFuture<R> result = gateway.send(command);
            return result.get(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new Problem(HttpStatus.GATEWAY_TIMEOUT,
                    "The request was not confirmed in time and may still take effect. Please look before you try again.", late);
        } catch (InterruptedException stopped) {
            throw stopping(stopped);
        } catch (ExecutionException failed) {
            return switch (failed.getCause()) {
                case AggregateNotFoundException absent -> throw new Rejected(ifAbsent);
                case ConcurrencyException collision when attempt < TRIES -> again(command, ifAbsent, attempt);
                case RuntimeException reason -> throw reason;
                case null, default -> throw new IllegalStateException(failed);
            };
        }
    }

    private <R> R again(Object command, Rejection ifAbsent, int attempt) {
        try {
            Thread.sleep(PAUSE.multipliedBy(attempt));
        } catch (InterruptedException stopped) {
            throw stopping(stopped);
        }
        return send(command, ifAbsent, attempt + 1);
    }

    private static Problem stopping(InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "The server is stopping. Please try again shortly.", stopped);
    }
}
