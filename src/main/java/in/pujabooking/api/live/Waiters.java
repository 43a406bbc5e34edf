package in.pujabooking.api.live;

import in.pujabooking.command.CartId;
import in.pujabooking.command.UserId;
import in.pujabooking.command.eventstore.EventKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Who waits on this node, and for which carts. A cart is known here only while somebody waits for it. */
@Component
class Waiters {

    /** Of 24 connections: leaves connections for commands, however many carts change at a time. */
    private static final int READS_AT_A_TIME = 8;

    /** A cart as one user asks for it, and how many of their requests wait. */
    private record Watch(WatchedCart cart, int waiters) {

        /** Null after the last one: the cart is abandoned, and who comes later gets a new watch. */
        Watch without() {
            if (waiters == 1) {
                cart.abandon();
                return null;
            }
            return new Watch(cart, waiters - 1);
        }
    }

    /** By the number of the cart. Anybody may ask for any number: a user who does not own the cart has a watch apart, whose read is refused. */
    private final ConcurrentHashMap<Long, Map<UserId, Watch>> watches = new ConcurrentHashMap<>();
    private final WaiterQuota quota;
    private final StatusReader reader;
    private final Executor reads;
    private volatile boolean stopped;

    Waiters(LiveProperties properties, StatusReader reader) {
        this.quota = new WaiterQuota(properties.waitersPerUser(), properties.waitersPerNode());
        this.reader = reader;
        var turns = new Semaphore(READS_AT_A_TIME, true);
        this.reads = read -> Thread.ofVirtual().name("status-read").start(() -> {
            turns.acquireUninterruptibly();
            try {
                read.run();
            } finally {
                turns.release();
            }
        });
    }

    /**
     * Registers a request; it has to be closed.
     *
     * @param user the owner of the cart, which the first read checks
     * @throws TooManyWaiters if it may not wait
     */
    Waiter join(CartId cart, UserId user) {
        quota.enter(user);
        var owners = watches.compute(cart.number(), (number, known) -> with(user, known, cart));
        return new Waiter(this, owners.get(user).cart, cart, user);
    }

    private Map<UserId, Watch> with(UserId user, Map<UserId, Watch> known, CartId cart) {
        Map<UserId, Watch> owners = known == null ? new HashMap<>() : new HashMap<>(known);
        owners.compute(user, (id, watch) -> watch == null ? new Watch(new WatchedCart(() -> reader.read(cart, user), reads), 1)
                : new Watch(watch.cart, watch.waiters + 1));
        return owners;
    }

    void leave(Waiter waiter) {
        watches.computeIfPresent(waiter.cart().number(), (number, known) -> without(waiter.user(), known));
        quota.leave(waiter.user());
    }

    private static Map<UserId, Watch> without(UserId user, Map<UserId, Watch> known) {
        var owners = new HashMap<>(known);
        owners.computeIfPresent(user, (id, watch) -> watch.without());
        return owners.isEmpty() ? null : owners;
    }

    /** These events were committed: what is waited for and may have changed is read again. */
    void eventsCommitted(Collection<EventKey> events) {
        if (watches.isEmpty()) {
            return;
        }
        for (EventKey event : events) {
            CartNumber.of(event.aggregate()).ifPresent(number ->
                    watches.getOrDefault(number, Map.of()).values().forEach(watch -> watch.cart.eventCommitted(event)));
        }
    }

    /** Any event may have been committed: all that is waited for is read again. */
    void refreshAll() {
        forEach(WatchedCart::requestRead);
    }

    private void forEach(Consumer<WatchedCart> action) {
        watches.values().forEach(owners -> owners.values().forEach(watch -> action.accept(watch.cart)));
    }

    int size() {
        return quota.size();
    }

    int carts() {
        return watches.size();
    }

    boolean isStopped() {
        return stopped;
    }

    /** From now on nobody waits: those who do are woken, and a request that comes later does not wait. */
    void stop() {
        stopped = true;
        forEach(WatchedCart::wake);
    }

    void start() {
        stopped = false;
    }
}
