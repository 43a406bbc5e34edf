package in.pujabooking.api.dispatch;

import in.pujabooking.query.checkout.CheckoutChanged;
import in.pujabooking.query.checkout.CheckoutView;
import in.pujabooking.query.checkout.FindCheckout;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
final class CheckoutChanges implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CheckoutChanges.class);
    private static final long LOOK_EVERY_MS = 50;

    private final FindCheckout scope;
    private final Semaphore changed = new Semaphore(0);
    private final SubscriptionQueryResult<CheckoutView, CheckoutChanged> subscription;
    private final Disposable updates;

    CheckoutChanges(QueryGateway gateway, FindCheckout scope) {
        this.scope = scope;
        subscription = gateway.subscriptionQuery(scope, CheckoutView.class, CheckoutChanged.class);
        updates = subscription.updates().subscribe(change -> changed.release(),
                lost -> LOG.warn("No more updates for {}, looking at intervals only", scope, lost));
    }

    /** Looks until something is there, after each change and at short intervals; empty when the time is over. */
    <V> Optional<V> await(Duration atMost, Supplier<Optional<V>> look) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            do {
                Optional<V> found = carefully(look);
                if (found.isPresent()) {
                    return found;
                }
                if (changed.tryAcquire(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                    changed.drainPermits();
                }
            } while (System.nanoTime() < end);
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
