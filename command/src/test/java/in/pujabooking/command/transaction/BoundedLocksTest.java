package in.pujabooking.command.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.axonframework.common.lock.Lock;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoundedLocksTest {

    private static final String ORDER = "CART_CART_USER1_001_ABC123";
    private static final String CART = "CART_USER1_001";

    private BoundedLocks locks = new BoundedLocks(System::nanoTime);
    private final ExecutorService another = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        while (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().rollback();
        }
        another.shutdownNow();
    }

    @Test
    void a_free_lock_is_held_until_it_is_released_and_leaves_nothing_behind() {
        Lock lock = locks.obtainLock(ORDER);
        assertThat(lock.isHeld()).isTrue();
        lock.release();
        lock.release();
        assertThat(lock.isHeld()).isFalse();
        assertThat(locks.size()).isZero();
    }

    @Test
    void the_thread_that_holds_it_may_have_it_again() {
        Lock first = locks.obtainLock(ORDER);
        Lock second = locks.obtainLock(ORDER);
        first.release();
        assertThat(second.isHeld()).isTrue();
        second.release();
        assertThat(locks.size()).isZero();
    }

    @Test
    void who_waits_gives_up_when_the_budget_of_the_transaction_is_spent_and_the_next_wait_is_no_longer() throws Exception {
        CountDownLatch done = held(ORDER, CART);
        UnitOfWork<?> unit = DefaultUnitOfWork.<Message<?>>startAndGet(null);
        try {
            assertThatThrownBy(() -> locks.obtainLock(ORDER)).isInstanceOf(LockNotObtained.class).hasMessageContaining(ORDER);
            assertThat(WaitBudget.current().leftMillis()).isEqualTo(1);
            assertThat(WaitBudget.current().isReduced()).isTrue();
            long begun = System.nanoTime();
            assertThatThrownBy(() -> locks.obtainLock(CART)).isInstanceOf(LockNotObtained.class);
            assertThat(System.nanoTime() - begun).isLessThan(WaitBudget.WHOLE.toNanos() / 2);
        } finally {
            unit.rollback();
            done.countDown();
        }
        another.shutdown();
        assertThat(another.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
        assertThat(locks.size()).isZero();
    }

    @Test
    void a_lock_that_the_repository_forgets_is_released_with_its_transaction() {
        UnitOfWork<?> unit = DefaultUnitOfWork.<Message<?>>startAndGet(null);
        Lock forgotten = locks.obtainLock(ORDER);
        unit.rollback();
        assertThat(forgotten.isHeld()).isFalse();
        assertThat(locks.size()).isZero();
    }

    @Test
    void no_two_threads_hold_it_at_once() {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var turns = new AtomicInteger();
        CompletableFuture.allOf(IntStream.range(0, 4).mapToObj(thread -> CompletableFuture.runAsync(() -> {
            for (int turn = 0; turn < 500; turn++) {
                Lock lock = obtainedInTheEnd();
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.yield();
                turns.incrementAndGet();
                inside.decrementAndGet();
                lock.release();
            }
        }, Thread::startVirtualThread)).toArray(CompletableFuture[]::new)).orTimeout(60, TimeUnit.SECONDS).join();
        assertThat(most).hasValue(1);
        assertThat(turns).hasValue(2_000);
        assertThat(locks.size()).isZero();
    }

    private Lock obtainedInTheEnd() {
        while (true) {
            try {
                return locks.obtainLock(ORDER);
            } catch (LockNotObtained slowMachine) {
                Thread.yield();
            }
        }
    }

    @Test
    void a_wait_is_bounded_by_what_is_left_of_the_budget_and_taken_off_it_as_the_given_clock_measures() throws Exception {
        var now = new AtomicLong();
        locks = new BoundedLocks(() -> now.getAndAdd(Duration.ofMillis(3).toNanos()));
        CountDownLatch done = held(ORDER);
        UnitOfWork<?> unit = DefaultUnitOfWork.<Message<?>>startAndGet(null);
        try {
            WaitBudget.current().spend(WaitBudget.WHOLE.minusMillis(5).toNanos());
            assertThatThrownBy(() -> locks.obtainLock(ORDER)).isInstanceOf(LockNotObtained.class);
            assertThat(WaitBudget.current().leftMillis()).isEqualTo(2);
        } finally {
            unit.rollback();
            done.countDown();
        }
    }

    @Test
    void who_gives_up_leaves_the_lock_to_its_holder_and_no_entry() throws Exception {
        CountDownLatch done = held(ORDER);
        UnitOfWork<?> unit = DefaultUnitOfWork.<Message<?>>startAndGet(null);
        WaitBudget.current().spend(WaitBudget.WHOLE.toNanos());
        assertThatThrownBy(() -> locks.obtainLock(ORDER)).isInstanceOf(LockNotObtained.class);
        unit.rollback();
        assertThat(locks.size()).isEqualTo(1);
        done.countDown();
        obtainedInTheEnd().release();
        await().untilAsserted(() -> assertThat(locks.size()).isZero());
    }

    @Test
    void who_is_asked_to_stop_while_waiting_gives_up_and_knows_it() throws Exception {
        CountDownLatch done = held(ORDER);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> locks.obtainLock(ORDER)).isInstanceOf(LockNotObtained.class);
        assertThat(Thread.interrupted()).isTrue();
        done.countDown();
    }

    @Test
    void what_a_nested_unit_locks_stays_locked_until_the_transaction_ends() {
        UnitOfWork<?> root = DefaultUnitOfWork.<Message<?>>startAndGet(null);
        UnitOfWork<?> nested = DefaultUnitOfWork.<Message<?>>startAndGet(null);
        Lock lock = locks.obtainLock(CART);
        nested.commit();
        assertThat(lock.isHeld()).isTrue();
        assertThat(CompletableFuture.supplyAsync(this::isFree, another).join()).isFalse();
        root.commit();
        assertThat(CompletableFuture.supplyAsync(this::isFree, another).join()).isTrue();
        assertThat(locks.size()).isZero();
    }

    private boolean isFree() {
        try {
            locks.obtainLock(CART).release();
            return true;
        } catch (LockNotObtained held) {
            return false;
        }
    }

    /** An aggregate that can't be created: Axon's repository has its lock by then, and never releases it. */
    @Test
    void an_aggregate_that_could_not_be_created_is_free_after_the_transaction() {
        var store = EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
        var repository = EventSourcingRepository.builder(Unborn.class).eventStore(store).lockFactory(locks).build();
        UnitOfWork<?> unit = DefaultUnitOfWork.<Message<?>>startAndGet(null);
        assertThatThrownBy(() -> repository.loadOrCreate(CART, Unborn::new)).hasMessage("never");
        unit.rollback();
        assertThat(locks.size()).isZero();
        assertThat(CompletableFuture.supplyAsync(this::isFree, another).join()).isTrue();
    }

    static final class Unborn {

        @AggregateIdentifier
        private String id;

        Unborn() {
            throw new IllegalStateException("never");
        }
    }

    /** Another thread holds these until it is told to let go. */
    private CountDownLatch held(String... aggregates) throws InterruptedException {
        CountDownLatch has = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        another.execute(() -> {
            var all = Arrays.stream(aggregates).map(locks::obtainLock).toList();
            has.countDown();
            try {
                done.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            all.forEach(Lock::release);
        });
        has.await();
        return done;
    }
}
