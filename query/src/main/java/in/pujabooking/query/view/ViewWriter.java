package in.pujabooking.query.view;

import in.pujabooking.command.transaction.StepFailed;
import in.pujabooking.command.transaction.TransactionAttempt;
import in.pujabooking.command.transaction.TransactionAttempt.Form;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes the rows that an event changes, in the transaction that appends it. Never fails a decision: a row that can't be folded is marked in
 * the same transaction, to be folded from the history when it is read, and repaired later. Only a failure of the database goes up, because it
 * has ended the transaction; the next form of the try then marks.
 */
@Component
public class ViewWriter {

    private static final Logger log = LoggerFactory.getLogger(ViewWriter.class);

    private final HistoryFold histories;
    private final Marks marks;
    private final MarkCounter counter;
    private final RecentRows recent;

    ViewWriter(HistoryFold histories, Marks marks, MarkCounter counter, RecentRows recent) {
        this.recent = recent;
        this.histories = histories;
        this.marks = marks;
        this.counter = counter;
    }

    /** Nothing happens if the event is about no row of the view, or in the row already. @throws RuntimeException if a statement failed */
    public <E, V> void project(Projector<E, V> view, E event, EventPosition position) {
        if (view.key(event).isEmpty()) {
            return;
        }
        TransactionAttempt attempt = TransactionAttempt.current();
        if (attempt.form() == Form.WHOLE) {
            writeOrMark(view, event, position);
        } else {
            mark(view, event, Optional.ofNullable(attempt.problem()).orElse(attempt.form().name()));
        }
    }

    private <E, V> void writeOrMark(Projector<E, V> view, E event, EventPosition position) {
        try {
            write(view, event, next(view, event, position));
        } catch (RuntimeException failure) {
            SqlFailure.rethrow(failure);
            String problem = StepFailed.problem(failure);
            log.warn("Row of {} in {} marked for repair: {}", view.source(event), view.name(), problem);
            mark(view, event, problem);
        }
    }

    private <E, V> void write(Projector<E, V> view, E event, Next<V> next) {
        List<V> written = view.table().store(next.rows());
        if (next.isOfEvents()) {
            recent.note(view, written);
        } else {
            recent.forget(view, view.source(event));
        }
    }

    private <E, V> void mark(Projector<E, V> view, E event, String reason) {
        recent.forget(view, view.source(event));
        marks.mark(view.name(), view.source(event), view.owner(event).orElse(null), reason);
        counter.marked(view.name());
    }

    /**
     * The rows to be written; none if they have the event already.
     *
     * @param isOfEvents whether this program has folded them from events alone. A stored row may be wrong, or of another version of the fold: a
     *                   row that is folded from it is not kept in memory, where no repair would reach it
     */
    private record Next<V>(List<V> rows, boolean isOfEvents) {
    }

    private <E, V> Next<V> next(Projector<E, V> view, E event, EventPosition position) {
        if (view.isSharedByTransactions()) {
            view.table().lock(view.source(event));
        }
        if (!(view instanceof AggregateProjector<E, V> aggregate)) {
            return new Next<>(histories.rows(view, List.of(view.source(event))), true);
        }
        if (aggregate.makesTheRow(event)) {
            return new Next<>(List.of(view.after(null, event, position)), true);
        }
        Optional<V> noted = recent.find(aggregate, view.source(event), position.version() - 1);
        if (noted.isPresent()) {
            return new Next<>(List.of(view.after(noted.get(), event, position)), true);
        }
        V row = stored(view, view.source(event)).orElse(null);
        if (row != null && view.version(row) >= position.version()) {
            return new Next<>(List.of(), false);
        }
        return row != null && view.version(row) == position.version() - 1
                ? new Next<>(List.of(view.after(row, event, position)), false) : new Next<>(fromHistory(view, event, position), true);
    }

    /** Empty also for a row that holds what this version can't read. */
    private static <V> Optional<V> stored(Projector<?, V> view, String key) {
        try {
            return view.table().find(key);
        } catch (RuntimeException unreadable) {
            SqlFailure.rethrow(unreadable);
            return Optional.empty();
        }
    }

    private <E, V> List<V> fromHistory(Projector<E, V> view, E event, EventPosition position) {
        List<V> rows = histories.rows(view, List.of(view.source(event)));
        if (rows.stream().noneMatch(row -> view.version(row) >= position.version())) {
            throw new IllegalStateException("The history does not reach event " + position.version());
        }
        return rows;
    }
}
