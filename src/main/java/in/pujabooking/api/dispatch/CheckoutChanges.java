package in.pujabooking.api.dispatch;

import in.pujabooking.query.checkout.CheckoutChanged;
import in.pujabooking.query.checkout.CheckoutView;
import in.pujabooking.query.checkout.FindCheckout;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;

/**
 * The changes of one checkout's views, from the moment it is made until it is closed. Changes that another node projects are not announced
 * here, so every wait also looks by itself at short intervals.
 */
public final class CheckoutChanges implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CheckoutChanges.class);
    private static final long LOOK_EVERY_MS = 50;

    private final FindCheckout scope;
    private final Duration atMost;
    private final BlockingQueue<Object> changed = new LinkedBlockingQueue<>();
    private final SubscriptionQueryResult<CheckoutView, CheckoutChanged> subscription;
    private final Disposable updates;

    CheckoutChanges(QueryGateway gateway, FindCheckout scope, Duration atMost) {
        this.scope = scope;
        this.atMost = atMost;
        subscription = gateway.subscriptionQuery(scope, CheckoutView.class, CheckoutChanged.class);
        updates = subscription.updates().subscribe(change -> changed.add(change.row()),
                lost -> LOG.warn("No more updates for {}, looking at intervals only", scope, lost));
    }

    /** Looks at once, after each change and at short intervals until something is there; empty when the time is over. */
    <V> Optional<V> await(Supplier<Optional<V>> look) {
        Optional<V> there = carefully(look);
        return there.isPresent() ? there : await(row -> look.get(), look);
    }

    /**
     * Waits for a change that is still to come, or has come since this was made; empty when the time is over.
     *
     * @param told what a changed view tells, empty if not what is waited for
     * @param look asks, in case that another node projects
     */
    public <V> Optional<V> await(Function<Object, Optional<V>> told, Supplier<Optional<V>> look) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            while (System.nanoTime() < end) {
                Object row = changed.poll(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
                Optional<V> found = carefully(row == null ? look : () -> told.apply(row));
                if (found.isPresent()) {
                    return found;
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private <V> Optional<V> carefully(Supplier<Optional<V>> look) {
        try {
            return look.get();
        } catch (RuntimeException trouble) {
            LOG.warn("Could not look at {}, looking again", scope, trouble);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        updates.dispose();
        subscription.close();
    }
}
