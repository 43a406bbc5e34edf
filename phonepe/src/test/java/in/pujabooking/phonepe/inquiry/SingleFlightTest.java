package in.pujabooking.phonepe.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

class SingleFlightTest {

    private static final BinaryOperator<String> FIRST = (first, second) -> first;

    private final AtomicInteger runs = new AtomicInteger();
    private final Queue<Runnable> queue = new ArrayDeque<>();

    @Test
    void whoComesBeforeTheWorkBeginsSharesIt() {
        SingleFlight<String, String, Integer> flights = new SingleFlight<>((key, cause) -> runs.incrementAndGet(), FIRST, queue::add);
        CompletableFuture<Integer> one = flights.join("a", "me");
        CompletableFuture<Integer> two = flights.join("a", "me");
        assertThat(queue).hasSize(1);
        queue.remove().run();
        assertThat(one).isCompletedWithValue(1);
        assertThat(two).isCompletedWithValue(1);
    }

    @Test
    void workThatIsSharedHasACauseMadeOfAll() {
        Queue<String> causes = new ArrayDeque<>();
        SingleFlight<String, String, Boolean> flights = new SingleFlight<>((key, cause) -> causes.add(cause), String::concat, queue::add);
        flights.join("a", "me");
        flights.join("a", " and you");
        queue.remove().run();
        assertThat(causes).containsExactly("me and you");
    }

    @Test
    void allWhoComeWhileItRunsShareExactlyOneMore() {
        AtomicInteger joined = new AtomicInteger();
        Queue<CompletableFuture<Integer>> late = new ArrayDeque<>();
        AtomicReference<SingleFlight<String, String, Integer>> self = new AtomicReference<>();
        self.set(new SingleFlight<>((key, cause) -> {
            while (joined.getAndIncrement() < 5) {
                late.add(self.get().join(key, "me"));
            }
            return runs.incrementAndGet();
        }, FIRST, queue::add));
        CompletableFuture<Integer> first = self.get().join("a", "me");
        queue.remove().run();
        assertThat(first).isCompletedWithValue(1);
        assertThat(queue).hasSize(1);
        assertThat(late).hasSize(5).noneMatch(CompletableFuture::isDone);
        queue.remove().run();
        assertThat(late).allSatisfy(future -> assertThat(future).isCompletedWithValue(2));
        assertThat(queue).isEmpty();
        assertThat(runs).hasValue(2);
    }

    @Test
    void aFailureReachesAllWhoWaitAndTheNextOneBeginsAnew() {
        SingleFlight<String, String, Integer> flights = new SingleFlight<>((key, cause) -> {
            if (runs.incrementAndGet() == 1) {
                throw new IllegalStateException("no");
            }
            return runs.get();
        }, FIRST, Runnable::run);
        assertThatThrownBy(flights.join("a", "me")::join).hasRootCauseMessage("no");
        assertThat(flights.join("a", "me")).isCompletedWithValue(2);
    }

    @Test
    void withoutRoomTheCallerIsToldAndALaterOneIsServed() {
        AtomicInteger refusals = new AtomicInteger(1);
        SingleFlight<String, String, Integer> flights = new SingleFlight<>((key, cause) -> runs.incrementAndGet(), FIRST, task -> {
            if (refusals.getAndDecrement() > 0) {
                throw new RejectedExecutionException("full");
            }
            task.run();
        });
        assertThatThrownBy(flights.join("a", "me")::join).hasRootCauseMessage("full");
        assertThat(flights.join("a", "me")).isCompletedWithValue(1);
    }

    @Test
    void nobodyWaitsForEverForWorkThatIsAbandoned() {
        SingleFlight<String, String, Integer> flights = new SingleFlight<>((key, cause) -> runs.incrementAndGet(), FIRST, queue::add);
        CompletableFuture<Integer> waiting = flights.join("a", "me");
        flights.abandon(new CancellationException("closing"));
        assertThat(waiting).isCompletedExceptionally();
    }

    @Test
    void aStormFromManyThreadsRunsOneAtATime() {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(8)) {
            SingleFlight<String, String, Integer> flights = new SingleFlight<>((key, cause) -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.yield();
                inside.decrementAndGet();
                return runs.incrementAndGet();
            }, FIRST, threads);
            Queue<CompletableFuture<Integer>> all = new ConcurrentLinkedQueue<>();
            for (int i = 0; i < 4; i++) {
                Thread.startVirtualThread(() -> {
                    for (int n = 0; n < 500; n++) {
                        all.add(flights.join("a", "me"));
                    }
                });
            }
            await().until(() -> all.size() == 2000 && all.stream().allMatch(CompletableFuture::isDone));
        }
        assertThat(most).hasValue(1);
    }
}
