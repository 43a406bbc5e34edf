package in.pujabooking.api.dispatch;

import in.pujabooking.api.ApiProperties;
import in.pujabooking.query.checkout.FindCheckout;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/**
 * Makes a write's effect visible in the very next read: subscribe, write, wait. The wait is bounded and can only delay an answer, never
 * undo or fail the write.
 */
@Component
public class ReadYourWrites {

    private final QueryGateway gateway;
    private final Duration bound;

    ReadYourWrites(QueryGateway gateway, ApiProperties api) {
        this.gateway = gateway;
        this.bound = api.viewTimeout();
    }

    /**
     * @param scope the checkout whose views the write changes
     * @param write sends the command; what it throws is thrown
     * @param told  what a changed view shows of the write; empty if it is not of it
     * @param look  asks the read side; empty as long as the write can't be seen
     */
    public <R, V> Written<R, V> write(FindCheckout scope, Supplier<R> write, Function<Object, Optional<V>> told, Function<R, Optional<V>> look) {
        try (CheckoutChanges changes = watch(scope)) {
            R result = write.get();
            return new Written<>(result, changes.await(told, () -> look.apply(result)));
        }
    }

    /** For a write that may lead to several answers; to be closed. */
    public CheckoutChanges watch(FindCheckout scope) {
        return new CheckoutChanges(gateway, scope, bound);
    }

    /** Waits for something that somebody else is writing. */
    public <V> Optional<V> await(FindCheckout scope, Duration atMost, Supplier<Optional<V>> look) {
        try (CheckoutChanges changes = new CheckoutChanges(gateway, scope, atMost)) {
            return changes.await(look);
        }
    }

    /** Waits as long as the answer to a write may wait. */
    public <V> Optional<V> await(FindCheckout scope, Supplier<Optional<V>> look) {
        return await(scope, bound, look);
    }
}
