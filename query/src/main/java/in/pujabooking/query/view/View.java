package in.pujabooking.query.view;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * A table that events build. What the events of one unit of work need is read by one statement, changed in memory, and written by one
 * statement before the commit: a batch of a replay costs a few statements, however many events it has.
 *
 * @param <E> the family of events
 * @param <V> a row
 */
public final class View<E, V> {

    private final ViewTable<V> table;
    private final Class<E> family;
    private final Function<E, Optional<String>> key;
    private final Predicate<E> makesTheRow;
    private final ToLongFunction<V> version;

    /**
     * @param key         the row that an event is about; empty if it is about none of this table
     * @param makesTheRow whether an event makes its row, so that none has to be read before it
     * @param version     the position of the last event that a row contains
     */
    public View(ViewTable<V> table, Class<E> family, Function<E, Optional<String>> key, Predicate<E> makesTheRow, ToLongFunction<V> version) {
        this.table = table;
        this.family = family;
        this.key = key;
        this.makesTheRow = makesTheRow;
        this.version = version;
    }

    /**
     * Changes the row that the event is about, in the current unit of work; nothing happens if the row has this event already, or it is about
     * none.
     *
     * @param change  from the row, null if there is none, to the row with the event in it
     * @param changed hears of the row after the commit, if it was really changed by then; once, whatever the number of events
     * @throws RowMissing               if there is no row, and the event makes none
     * @throws IllegalArgumentException if the row has a value that no column takes
     */
    public void apply(E event, EventPosition position, UnaryOperator<V> change, Consumer<V> changed) {
        key.apply(event).ifPresent(id -> apply(event, id, position, change, changed));
    }

    private void apply(E event, String id, EventPosition position, UnaryOperator<V> change, Consumer<V> changed) {
        Rows rows = CurrentUnitOfWork.get().getOrComputeResource(table.name(), name -> begin(CurrentUnitOfWork.get()));
        V row = makesTheRow.test(event) ? rows.known(id) : rows.find(id).orElseThrow(() -> new RowMissing(table.name(), id));
        if (row == null || version.applyAsLong(row) < position.version()) {
            rows.put(id, change.apply(row), changed);
        }
    }

    private Rows begin(UnitOfWork<?> unit) {
        Rows rows = new Rows(needed(unit));
        unit.onPrepareCommit(committing -> rows.write(committing));
        return rows;
    }

    /**
     * The keys of the rows that some event of the unit changes and no event before it makes. A unit is an unbroken stretch of the history,
     * so a row that is made in it is complete without what the table may have of it already.
     */
    private Set<String> needed(UnitOfWork<?> unit) {
        Set<String> made = new HashSet<>();
        Set<String> needed = new HashSet<>();
        if (unit instanceof BatchingUnitOfWork<?> batch) {
            batch.getMessages().stream().filter(message -> family.isAssignableFrom(message.getPayloadType()))
                    .map(message -> family.cast(message.getPayload())).forEach(event -> key.apply(event).ifPresent(id -> {
                        if (makesTheRow.test(event)) {
                            made.add(id);
                        } else if (!made.contains(id)) {
                            needed.add(id);
                        }
                    }));
        }
        return needed;
    }

    private record Change<V>(Object[] values, V row, Consumer<V> changed) {

        void tell() {
            changed.accept(row);
        }
    }

    /** The rows of one unit of work. */
    private final class Rows {

        private final Map<String, V> current = new HashMap<>();
        private final Map<String, Change<V>> changes = new LinkedHashMap<>();

        private Rows(Set<String> needed) {
            load(needed);
        }

        private void load(Set<String> keys) {
            if (!keys.isEmpty()) {
                current.putAll(table.load(keys));
            }
        }

        /** Null if this unit has not seen it. */
        private V known(String id) {
            return current.get(id);
        }

        private Optional<V> find(String id) {
            if (!current.containsKey(id)) {
                load(Set.of(id));
            }
            return Optional.ofNullable(current.get(id));
        }

        private void put(String id, V row, Consumer<V> changed) {
            changes.put(id, new Change<>(table.values(row), row, changed));
            current.put(id, row);
        }

        private void write(UnitOfWork<?> unit) {
            if (!changes.isEmpty()) {
                Set<String> written = table.store(changes.values().stream().map(Change::values).toList());
                changes.keySet().retainAll(written);
                unit.afterCommit(committed -> changes.values().forEach(Change::tell));
            }
        }
    }
}
