package in.pujabooking.api.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import in.pujabooking.command.CartId;
import in.pujabooking.command.UserId;
import in.pujabooking.command.eventstore.EventKey;
import in.pujabooking.command.eventstore.TransactionalEventStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One cart, whose status the test sets. No other node is followed: it is notified only of what this one commits. */
class WaitersTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final UserId OWNER = new UserId(7);
    private static final CartId CART = new CartId("CART_USER7_012");

    private final AtomicInteger reads = new AtomicInteger();
    private volatile String status = "pending";
    private final Waiters waiters = new Waiters(new LiveProperties(6, 10, SHORT, LONG, LONG), this::read);
    private final TransactionalEventStore history = TransactionalEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
    private final LiveLifecycle lifecycle = new LiveLifecycle(waiters, history);

    private StatusSnapshot read(CartId cart, UserId user) {
        if (!cart.equals(CART)) {
            throw new IllegalArgumentException("not the user's");
        }
        reads.incrementAndGet();
        return new StatusSnapshot(status, null, null, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CART_USER7_012", "CART_CART_USER7_012_ABC123", "BK-00000012"})
    void a_commit_of_this_node_wakes_those_who_wait_for_its_cart(String aggregate) {
        try (Waiter one = joins(CART, OWNER); Waiter another = joins(CART, OWNER)) {
            var pending = one.first(LONG).orElseThrow();
            another.first(LONG);
            int before = reads.get();
            status = "booked";
            commit(aggregate, 1);
            assertThat(one.changeFrom(pending, LONG)).map(StatusSnapshot::tag).contains("booked");
            assertThat(another.changeFrom(pending, LONG)).map(StatusSnapshot::tag).contains("booked");
            assertThat(reads.get() - before).as("for both").isEqualTo(1);

            waiters.eventsCommitted(List.of(new EventKey(aggregate, 1)));
            assertThat(one.changeFrom(new StatusSnapshot("booked", null, null, false), SHORT)).isEmpty();
            assertThat(reads.get() - before).as("also when the follower reports it again").isEqualTo(1);
        }
    }

    @Test
    void the_commits_of_other_carts_and_those_while_nobody_waits_are_not_read() {
        commit("CART_USER7_012", 1);
        try (Waiter waiter = joins(CART, OWNER)) {
            var pending = waiter.first(LONG).orElseThrow();
            int before = reads.get();
            status = "booked";
            commit("CART_USER7_013", 1);
            commit("another aggregate", 1);
            assertThat(waiter.changeFrom(pending, SHORT)).isEmpty();
            assertThat(reads).hasValue(before);
        }
    }

    @Test
    void when_any_event_may_have_been_committed_all_are_notified() {
        try (Waiter waiter = joins(CART, OWNER)) {
            var pending = waiter.first(LONG).orElseThrow();
            status = "booked";
            waiters.refreshAll();
            assertThat(waiter.changeFrom(pending, LONG)).isPresent();
        }
    }

    @Test
    void reads_that_wait_for_their_turn_end_with_their_waiters_and_a_later_waiter_has_its_own() throws Exception {
        var outage = new CountDownLatch(1);
        var begun = new AtomicInteger();
        var slow = new Waiters(new LiveProperties(1_000, 1_000, SHORT, LONG, LONG), (cart, user) -> {
            begun.incrementAndGet();
            awaitEnd(outage);
            return new StatusSnapshot(status, null, null, false);
        });
        for (int cart = 1; cart <= 200; cart++) {
            try (Waiter gone = slow.join(CartId.of(OWNER, cart), OWNER)) {
                gone.begin();
            }
        }
        try (Waiter stays = slow.join(CartId.of(OWNER, 200), OWNER)) {
            stays.begin();
            outage.countDown();
            assertThat(stays.first(LONG)).isPresent();
        }
        assertThat(begun.get()).as("those that had their turn, and one for the waiter who stays").isLessThanOrEqualTo(9);
    }

    private static void awaitEnd(CountDownLatch outage) {
        try {
            assertThat(outage.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    @Test
    void another_user_who_asks_for_the_number_of_the_cart_is_refused_and_disturbs_nobody() {
        var stranger = new UserId(8);
        try (Waiter foreign = joins(CartId.of(stranger, 12), stranger); Waiter own = joins(CART, OWNER)) {
            assertThatThrownBy(() -> foreign.first(LONG)).hasMessage("not the user's");
            var pending = own.first(LONG).orElseThrow();
            status = "booked";
            commit("BK-00000012", 0);
            assertThat(own.changeFrom(pending, LONG)).isPresent();
        }
        assertThat(waiters.carts()).isZero();
    }

    @Test
    void all_waits_end_when_the_node_stops_and_the_first_status_is_still_had() throws Exception {
        lifecycle.start();
        try (Waiter waiter = joins(CART, OWNER)) {
            var pending = waiter.first(LONG).orElseThrow();
            var wait = new FutureTask<>(() -> waiter.changeFrom(pending, LONG));
            Thread waiting = Thread.startVirtualThread(wait);
            await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
            lifecycle.stop();
            assertThat(wait.get(5, TimeUnit.SECONDS)).as("long before its %s are over".formatted(LONG)).isEqualTo(Optional.empty());
            try (Waiter late = joins(CART, OWNER)) {
                assertThat(late.first(LONG)).contains(pending);
                assertThat(late.changeFrom(pending, LONG)).isEmpty();
            }
        }
        await().until(() -> waiters.size() == 0);
        assertThat(waiters.carts()).isZero();
    }

    private Waiter joins(CartId cart, UserId user) {
        Waiter waiter = waiters.join(cart, user);
        waiter.begin();
        return waiter;
    }

    private void commit(String aggregate, long sequence) {
        history.publish(new GenericDomainEventMessage<>("Any", aggregate, sequence, "an event"));
    }
}
