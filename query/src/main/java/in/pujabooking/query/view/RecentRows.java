package in.pujabooking.query.view;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The rows that this node wrote last, so that the next event of an aggregate finds its row without a statement. A row gets here only when its
 * transaction is committed; within that transaction it is found at once.
 *
 * <p>A row is found by its version as well as its key. An aggregate's history has one event of each number, and the fold says the same for the
 * same events, so a row of version n is the same on every node: what another node has written since can only be a row of another version,
 * which is not found here. Presumes what the whole history presumes, that no committed event is ever lost; and that a row is noted only if
 * this program has folded it from events alone, because a stored row may be wrong, or of another version of the fold.
 */
@Component
public class RecentRows {

    /** A checkout has three rows. */
    private static final int MOST_ROWS = 10_000;
    private static final String WRITTEN = RecentRows.class.getName();

    private record Key(String view, String row) {
    }

    private final LruMap<Key, Object> rows = new LruMap<>(MOST_ROWS);
    private final Counter hits;
    private final Counter misses;
    private final ThreadLocal<Map<Key, Optional<Object>>> committedHere = new ThreadLocal<>();

    /** Its size, hits and misses are measured as cache {@code view.rows}, where meters are kept. */
    RecentRows(ObjectProvider<MeterRegistry> meters) {
        MeterRegistry meterRegistry = meters.getIfAvailable(SimpleMeterRegistry::new);
        Gauge.builder("cache.size", rows, LruMap::size).tag("cache", "view.rows").register(meterRegistry);
        this.hits = meterRegistry.counter("cache.gets", "cache", "view.rows", "result", "hit");
        this.misses = meterRegistry.counter("cache.gets", "cache", "view.rows", "result", "miss");
    }

    /** The row of this key if it is of exactly this version, from the transaction at hand or an earlier one of this node. */
    <V> Optional<V> find(AggregateProjector<?, V> view, String key, long version) {
        Key id = new Key(view.name(), key);
        Optional<V> found = this.<V>written(id).or(() -> rows.find(id).map(RecentRows::<V>row)).filter(row -> view.version(row) == version);
        (found.isPresent() ? hits : misses).increment();
        return found;
    }

    private <V> Optional<V> written(Key key) {
        return CurrentUnitOfWork.isStarted()
                ? writtenIn(CurrentUnitOfWork.get().root()).getOrDefault(key, Optional.empty()).map(RecentRows::row) : Optional.empty();
    }

    /** Notes rows of a view that were written in the transaction at hand. */
    <V> void note(Projector<?, V> view, List<V> written) {
        if (view instanceof AggregateProjector && CurrentUnitOfWork.isStarted()) {
            written.forEach(row -> writtenIn(CurrentUnitOfWork.get().root()).put(new Key(view.name(), view.table().key(row)), Optional.of(row)));
        }
    }

    /** Forgets the row from the end of the transaction at hand: it was written or marked, and what is in memory is not what it is now. */
    void forget(Projector<?, ?> view, String row) {
        if (view instanceof AggregateProjector && CurrentUnitOfWork.isStarted()) {
            writtenIn(CurrentUnitOfWork.get().root()).put(new Key(view.name(), row), Optional.empty());
        }
    }

    /** What is rolled back was never written. */
    private Map<Key, Optional<Object>> writtenIn(UnitOfWork<?> transaction) {
        return transaction.getOrComputeResource(WRITTEN, key -> {
            Map<Key, Optional<Object>> written = new HashMap<>();
            transaction.afterCommit(unit -> committed(written));
            return written;
        });
    }

    private void committed(Map<Key, Optional<Object>> written) {
        written.forEach((key, row) -> row.ifPresentOrElse(noted -> rows.put(key, noted), () -> rows.remove(key)));
        if (committedHere.get() != null) {
            committedHere.get().putAll(written);
        }
    }

    /** Does the work, and answers its result with the rows of aggregates that were committed in this thread meanwhile. */
    public <T> Committed<T> committedBy(Supplier<T> work) {
        Map<Key, Optional<Object>> committed = new HashMap<>();
        committedHere.set(committed);
        try {
            return new Committed<>(work.get(), committed);
        } finally {
            committedHere.remove();
        }
    }

    /** A result, and the rows that were committed on the way to it. */
    public static final class Committed<T> {

        private final T result;
        private final Map<Key, Optional<Object>> rows;

        private Committed(T result, Map<Key, Optional<Object>> rows) {
            this.result = result;
            this.rows = rows;
        }

        public T result() {
            return result;
        }

        /** The row as the last of the transactions has left it; empty if none of them wrote it, or it has to be read. */
        public <V> Optional<V> row(Projector<?, V> view, Object key) {
            return rows.getOrDefault(new Key(view.name(), key.toString()), Optional.empty()).map(RecentRows::row);
        }
    }

    /** A key names its view, and with it the type of the row. */
    @SuppressWarnings("unchecked")
    private static <V> V row(Object row) {
        return (V) row;
    }
}
