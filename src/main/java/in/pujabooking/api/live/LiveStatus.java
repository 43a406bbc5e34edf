package in.pujabooking.api.live;

import in.pujabooking.command.CartId;
import in.pujabooking.command.UserId;
import in.pujabooking.envelope.Problem;
import in.pujabooking.phonepe.inquiry.Inquiries;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The status of a cart's payment, now or when it changes. While somebody waits for an open order, PhonePe is asked about it every few seconds, so
 * that a lost webhook keeps nobody waiting.
 */
@Component
class LiveStatus {

    private static final Duration HINT_EVERY = Duration.ofSeconds(5);
    private static final Duration LONGEST_FIRST_READ = Duration.ofSeconds(5);

    private final Waiters waiters;
    private final HistoryFollower follower;
    private final StatusReader reader;
    private final Inquiries inquiries;

    LiveStatus(Waiters waiters, HistoryFollower follower, StatusReader reader, Inquiries inquiries) {
        this.waiters = waiters;
        this.follower = follower;
        this.reader = reader;
        this.inquiries = inquiries;
    }

    /** @throws RuntimeException as {@link StatusReader#read} */
    StatusSnapshot now(CartId cart, UserId user) {
        StatusSnapshot snapshot = reader.read(cart, user);
        hintIfOpen(snapshot);
        return snapshot;
    }

    /**
     * Registers a request that waits; it has to be closed.
     *
     * @throws TooManyWaiters if it may not wait
     */
    Waiter begin(CartId cart, UserId user) {
        Waiter waiter = waiters.join(cart, user);
        try {
            follower.follow();
            waiter.begin();
            return waiter;
        } catch (RuntimeException | Error failed) {
            waiter.close();
            throw failed;
        }
    }

    /** @throws RuntimeException as {@link StatusReader#read}; 503 if the status can't be had within a few seconds */
    StatusSnapshot first(Waiter waiter) {
        StatusSnapshot snapshot = waiter.first(LONGEST_FIRST_READ)
                .orElseThrow(() -> new Problem(HttpStatus.SERVICE_UNAVAILABLE, "The server is busy. Please try again shortly."));
        hintIfOpen(snapshot);
        return snapshot;
    }

    /**
     * Waits for a status that differs from this one.
     *
     * @return empty if there is none in time, or the node stops
     * @throws RuntimeException as {@link StatusReader#read}
     */
    Optional<StatusSnapshot> changeFrom(StatusSnapshot known, Waiter waiter, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        for (long left = atMost.toNanos(); left > 0 && !isStopped(); left = end - System.nanoTime()) {
            var change = waiter.changeFrom(known, Duration.ofNanos(Math.min(left, HINT_EVERY.toNanos())));
            if (change.isPresent()) {
                return change;
            }
            hintIfOpen(known);
        }
        return Optional.empty();
    }

    boolean isStopped() {
        return waiters.isStopped();
    }

    private void hintIfOpen(StatusSnapshot snapshot) {
        if (snapshot.openOrder() != null) {
            inquiries.hintIfStale(snapshot.openOrder());
        }
    }
}
