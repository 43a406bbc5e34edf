package in.pujabooking.api.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.pujabooking.command.eventstore.EventKey;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Reads are carried out one after the other, when the test says so. */
class WatchedCartTest {

    private static final long NO_TIME = 0;

    private final Queue<Runnable> reads = new ArrayDeque<>();
    private Supplier<StatusSnapshot> stored = () -> snapshot("pending");
    private int count;
    private final WatchedCart cart = new WatchedCart(this::read, reads::add);

    private StatusSnapshot read() {
        count++;
        return stored.get();
    }

    @Test
    void a_read_that_began_before_does_not_count() throws InterruptedException {
        long first = cart.requestRead();
        stored = () -> {
            // somebody comes while the first one's status is being read, which then has changed already
            assertThat(cart.requestRead()).isGreaterThan(first);
            stored = () -> snapshot("booked");
            return snapshot("pending");
        };
        readAll();
        assertThat(status(first + 1)).contains(snapshot("booked"));
        assertThat(count).isEqualTo(2);
    }

    @Test
    void requests_that_come_while_it_is_read_are_met_by_one_read() {
        cart.requestRead();
        stored = () -> {
            cart.eventCommitted(new EventKey("order", 1));
            cart.eventCommitted(new EventKey("order", 2));
            cart.requestRead();
            stored = () -> snapshot("booked");
            return snapshot("pending");
        };
        readAll();
        assertThat(count).isEqualTo(2);
    }

    @Test
    void an_event_of_which_the_node_is_notified_twice_is_read_once() {
        cart.eventCommitted(new EventKey("order", 1));
        readAll();
        cart.eventCommitted(new EventKey("order", 1));
        readAll();
        assertThat(count).isEqualTo(1);
        cart.eventCommitted(new EventKey("cart", 1));
        readAll();
        assertThat(count).isEqualTo(2);
    }

    @Test
    void an_event_whose_read_could_not_be_ordered_is_not_taken_for_read() {
        var refusals = new AtomicInteger(1);
        var refusing = new WatchedCart(this::read, read -> {
            if (refusals.getAndDecrement() > 0) {
                throw new IllegalStateException("no thread");
            }
            reads.add(read);
        });
        var event = new EventKey("order", 1);
        assertThatThrownBy(() -> refusing.eventCommitted(event)).hasMessage("no thread");
        refusing.eventCommitted(event);
        readAll();
        assertThat(count).isEqualTo(1);
    }

    @Test
    void a_read_that_has_not_begun_when_the_last_waiter_leaves_does_not_begin() {
        cart.requestRead();
        cart.abandon();
        readAll();
        assertThat(count).isZero();
    }

    @Test
    void who_waits_is_woken_by_a_status_that_is_news() throws Exception {
        long first = cart.requestRead();
        readAll();
        var news = CompletableFuture.supplyAsync(() -> changeFrom(first, "pending"), Thread::startVirtualThread);
        cart.eventCommitted(new EventKey("order", 1));
        readAll();
        stored = () -> snapshot("booked");
        cart.eventCommitted(new EventKey("order", 2));
        readAll();
        assertThat(news.get(10, TimeUnit.SECONDS)).contains(snapshot("booked"));
    }

    @Test
    void a_failure_is_thrown_to_those_who_wait_and_not_to_those_who_come_later() throws InterruptedException {
        long first = cart.requestRead();
        stored = () -> {
            throw new IllegalArgumentException("no database");
        };
        readAll();
        assertThatThrownBy(() -> status(first)).hasMessage("no database");
        long second = cart.requestRead();
        assertThat(status(second)).isEmpty();
        stored = () -> snapshot("pending");
        readAll();
        assertThat(status(second)).contains(snapshot("pending"));
        assertThat(status(first)).contains(snapshot("pending"));
    }

    @Test
    void an_error_while_it_is_read_ends_no_read_to_come() throws InterruptedException {
        long first = cart.requestRead();
        stored = () -> {
            throw new StackOverflowError();
        };
        readAll();
        assertThatThrownBy(() -> status(first)).isInstanceOf(IllegalStateException.class).hasMessageContaining("StackOverflowError");
        stored = () -> snapshot("pending");
        long second = cart.requestRead();
        readAll();
        assertThat(status(second)).isPresent();
    }

    private void readAll() {
        for (Runnable read = reads.poll(); read != null; read = reads.poll()) {
            read.run();
        }
    }

    private Optional<StatusSnapshot> status(long from) throws InterruptedException {
        return cart.await(from, any -> true, NO_TIME, () -> false);
    }

    private Optional<StatusSnapshot> changeFrom(long from, String known) {
        try {
            return cart.await(from, snapshot -> !snapshot.tag().equals(known), Duration.ofSeconds(10).toNanos(), () -> false);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static StatusSnapshot snapshot(String tag) {
        return new StatusSnapshot(tag, null, null, false);
    }
}
