package in.pujabooking.api.live;

import in.pujabooking.command.CartId;
import in.pujabooking.command.UserId;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** A request that waits for the status of a cart. It is registered before the status is read for it first, so no change falls in between. */
final class Waiter implements AutoCloseable {

    private final Waiters waiters;
    private final WatchedCart watched;
    private final CartId cart;
    private final UserId user;
    private long firstRead;

    Waiter(Waiters waiters, WatchedCart watched, CartId cart, UserId user) {
        this.waiters = waiters;
        this.watched = watched;
        this.cart = cart;
        this.user = user;
    }

    /** To be called once, before anything is awaited. */
    void begin() {
        firstRead = watched.requestRead();
    }

    /**
     * The status, read after the wait began; also on a node that stops.
     *
     * @return empty if it can't be had in time
     * @throws RuntimeException if it could not be read, as the API answers it
     */
    Optional<StatusSnapshot> first(Duration atMost) {
        return await(any -> true, atMost, () -> false);
    }

    /**
     * Waits for a status that differs from this one.
     *
     * @return empty if there is none in time, or the node stops
     * @throws RuntimeException as {@link #first}
     */
    Optional<StatusSnapshot> changeFrom(StatusSnapshot known, Duration atMost) {
        return await(snapshot -> !snapshot.tag().equals(known.tag()), atMost, waiters::isStopped);
    }

    private Optional<StatusSnapshot> await(Predicate<StatusSnapshot> isNews, Duration atMost, BooleanSupplier isOver) {
        try {
            return watched.await(firstRead, isNews, atMost.toNanos(), isOver);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    CartId cart() {
        return cart;
    }

    UserId user() {
        return user;
    }

    @Override
    public void close() {
        waiters.leave(this);
    }
}
