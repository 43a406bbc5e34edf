package in.pujabooking.phonepe.inquiry;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;

/**
 * At most one piece of work per key at a time. Who comes before it has begun shares it; who comes while it runs may know more than it saw,
 * so all of those share exactly one more, which begins when it ends.
 *
 * @param <C> the cause of a piece of work; of those who share it, one cause made of all of theirs
 */
final class SingleFlight<K, C, V> {

    private record Slot<C, V>(boolean running, C cause, CompletableFuture<V> waiting) {
    }

    private final ConcurrentHashMap<K, Slot<C, V>> slots = new ConcurrentHashMap<>();
    private final BiFunction<K, C, V> work;
    private final BinaryOperator<C> shared;
    private final Executor executor;

    /** @param shared the cause of work that is shared: of the cause so far, and that of another who shares it now */
    SingleFlight(BiFunction<K, C, V> work, BinaryOperator<C> shared, Executor executor) {
        this.work = work;
        this.shared = shared;
        this.executor = executor;
    }

    /** @return a future of the caller's own; it fails if the work does, or if the executor has no room */
    CompletableFuture<V> join(K key, C cause) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        Slot<C, V> slot = slots.compute(key, (same, old) -> old == null ? new Slot<>(false, cause, mine)
                : old.waiting() == null ? new Slot<>(true, cause, mine) : new Slot<>(old.running(), shared.apply(old.cause(), cause), old.waiting()));
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
        Slot<C, V> begun = slots.put(key, new Slot<>(true, null, null));
        try {
            V value = work.apply(key, begun.cause());
            next(key);
            mine.complete(value);
        } catch (RuntimeException | Error failure) {
            next(key);
            mine.completeExceptionally(failure);
        }
    }

    private void next(K key) {
        Slot<C, V> slot = slots.compute(key, (same, old) ->
                old == null || old.waiting() == null ? null : new Slot<>(false, old.cause(), old.waiting()));
        if (slot != null) {
            submit(key, slot.waiting());
        }
    }
}
