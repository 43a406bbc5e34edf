package in.pujabooking.query.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;

/** Folds rows from the history alone, without what is stored in their table. */
@Component
public class HistoryFold {

    private final EventHistory history;

    HistoryFold(EventHistory history) {
        this.history = history;
    }

    /**
     * The rows of these sources by one statement, in the transaction at hand.
     *
     * @throws RuntimeException if one of them can't be folded
     */
    <E, V> List<V> rows(Projector<E, V> view, Collection<String> sources) {
        Map<String, V> rows = new LinkedHashMap<>();
        for (DomainEventMessage<?> message : view.events(history, sources)) {
            if (view.family().isInstance(message.getPayload())) {
                E event = view.family().cast(message.getPayload());
                view.key(event).ifPresent(key -> rows.compute(key, (same, row) -> after(view, row, event, view.position(message))));
            }
        }
        return List.copyOf(rows.values());
    }

    private static <E, V> V after(Projector<E, V> view, V row, E event, EventPosition position) {
        if (row == null && view instanceof AggregateProjector<E, V> aggregate && !aggregate.makesTheRow(event)) {
            throw new IllegalStateException("The history of %s begins with %s".formatted(view.source(event), event.getClass().getSimpleName()));
        }
        return view.after(row, event, position);
    }

    /** As {@link #rows}, but one source that can't be folded does not keep the others; those are looked at one by one. */
    <E, V> Folded<V> rowsOfEach(Projector<E, V> view, Collection<String> sources) {
        try {
            return new Folded<>(rows(view, sources), Map.of());
        } catch (RuntimeException failure) {
            SqlFailure.rethrow(failure);
            return oneByOne(view, sources);
        }
    }

    private <E, V> Folded<V> oneByOne(Projector<E, V> view, Collection<String> sources) {
        List<V> rows = new ArrayList<>();
        Map<String, RuntimeException> failures = new HashMap<>();
        for (String source : sources) {
            try {
                rows.addAll(rows(view, List.of(source)));
            } catch (RuntimeException failure) {
                SqlFailure.rethrow(failure);
                failures.put(source, failure);
            }
        }
        return new Folded<>(rows, failures);
    }

    /** @param failures why a source could not be folded, by source */
    record Folded<V>(List<V> rows, Map<String, RuntimeException> failures) {
    }
}
