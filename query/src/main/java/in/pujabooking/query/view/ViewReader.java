package in.pujabooking.query.view;

import in.pujabooking.command.transaction.StepFailed;
import in.pujabooking.query.view.HistoryFold.Folded;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers questions to a view. Takes one statement while no mark concerns the answer; otherwise marked rows are folded from the history, and
 * take the place of what is stored. An answer is always of one moment.
 */
@Component
public class ViewReader {

    private static final Logger log = LoggerFactory.getLogger(ViewReader.class);

    private final JdbcTemplate jdbc;
    private final HistoryFold histories;
    private final Marks marks;
    private final TransactionTemplate moment;

    ViewReader(JdbcTemplate jdbc, HistoryFold histories, Marks marks, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.histories = histories;
        this.marks = marks;
        this.moment = new TransactionTemplate(transactions);
        moment.setReadOnly(true);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** A marked row that can't be folded is as it is stored, if it is, and missing otherwise. */
    public <V> List<V> list(Projector<?, V> view, ViewQuery<V> query) {
        return read(view, query, false);
    }

    /**
     * The only row, or null.
     *
     * @throws RuntimeException if it is marked, can't be folded and is not stored
     */
    public <V> V single(Projector<?, V> view, ViewQuery<V> query) {
        return read(view, query, true).stream().findFirst().orElse(null);
    }

    /** As {@link #list}, but fails like {@link #single} for each row. */
    public <V> List<V> all(Projector<?, V> view, ViewQuery<V> query) {
        return read(view, query, true);
    }

    /** Everything that is read in it is of one moment. Joins the transaction at hand, if there is one, and is then as much of one moment as that. */
    public <T> T inOneMoment(Supplier<T> reading) {
        return moment.execute(status -> reading.get());
    }

    private <V> List<V> read(Projector<?, V> view, ViewQuery<V> query, boolean strict) {
        StoredRows<V> stored = StoredRows.find(jdbc, view.table(), query);
        if (stored.marked()) {
            return inOneMoment(() -> withMarkedFolded(view, query, strict));
        }
        stored.requireReadable();
        return stored.rows().values().stream().filter(query.filter()).sorted(query.ordered()).toList();
    }

    private <V> List<V> withMarkedFolded(Projector<?, V> view, ViewQuery<V> query, boolean strict) {
        StoredRows<V> stored = StoredRows.find(jdbc, view.table(), query);
        List<String> sources = marks.sources(view.name(), query.marks());
        Folded<V> folded = histories.rowsOfEach(view, sources);
        folded.failures().forEach((source, failure) -> {
            log.warn("Marked row of {} in {} can't be folded: {}", source, view.name(), StepFailed.problem(failure));
            if (strict && stored.rows().values().stream().noneMatch(row -> view.sourceOf(row).equals(source))) {
                throw failure;
            }
        });
        Set<String> healed = new HashSet<>(sources);
        healed.removeAll(folded.failures().keySet());
        stored.unreadable().keySet().removeAll(healed);
        stored.unreadable().keySet().removeAll(folded.rows().stream().map(view.table()::key).collect(Collectors.toSet()));
        stored.requireReadable();
        List<V> rows = new ArrayList<>(folded.rows());
        stored.rows().values().stream().filter(row -> !healed.contains(view.sourceOf(row))).forEach(rows::add);
        return rows.stream().filter(query.filter()).sorted(query.ordered()).toList();
    }
}
