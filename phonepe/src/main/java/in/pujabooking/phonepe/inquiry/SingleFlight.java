package in.pujabooking.phonepe.inquiry;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * At most one piece of work per key at a time. Who comes before it has begun shares it; who comes while it runs may know more than it saw,
 * so all of those share exactly one more, which begins when it ends.
 */
final class SingleFlight<K, V> {

    private record Slot<V>(boolean running, CompletableFuture<V> waiting) {
    }

    private final ConcurrentHashMap<K, Slot<V>> slots = new ConcurrentHashMap<>();
    private final Function<K, V> work;
    private final Executor executor;

    SingleFlight(Function<K, V> work, Executor executor) {
        this.work = work;
        this.executor = executor;
    }

    /** @return a future of the caller's own; it fails if the work does, or if the executor has no room */
    CompletableFuture<V> join(K key) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        Slot<V> slot = slots.compute(key, (same, old) -> old == null ? new Slot<>(false, mine)
                : old.waiting() == null ? new Slot<>(true, mine) : old);
        if (slot.waiting() == mine && !slot.running()) {
            submit(key, mine);
        }
        return slot.waiting().copy();
    }

    /** Fails whatever still waits, so that no one waits for ever. */
    void abandon(Throwable cause) {
        List.copyOf(slots.values()).forEach(slot -> {
            if (slot.waiting() != null) {
                slot.waiting().completeExceptionally(cause);
            }
        });
    }

    private void submit(K key, CompletableFuture<V> waiting) {
        try {
            executor.execute(() -> run(key, waiting));
        } catch (RejectedExecutionException full) {
            slots.remove(key);
            waiting.completeExceptionally(full);
        }
    }

    private void run(K key, CompletableFuture<V> mine) {
        slots.put(key, new Slot<>(true, null));
        try {
            V value = work.apply(key);
            next(key);
            mine.complete(value);
        } catch (RuntimeException | Error failure) {
            next(key);
            mine.completeExceptionally(failure);
        }
    }

    private void next(K key) {
        Slot<V> slot = slots.compute(key, (same, old) -> old == null || old.waiting() == null ? null : new Slot<>(false, old.waiting()));
        if (slot != null) {
            submit(key, slot.waiting());
        }
    }
}
