package in.pujabooking.query.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import in.pujabooking.command.transaction.StepFailed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes marked rows again from the history, and so rebuilds the read model: mark everything, then repair until nothing is left. Meanwhile
 * every answer is right, because marked rows are folded when they are read. A row never goes back to an older version. Several nodes may
 * repair at once.
 */
@Component
public class ViewRepair {

    private static final Logger log = LoggerFactory.getLogger(ViewRepair.class);

    private static final int BATCH = 500;
    /** Marks are locked until their statement is committed, and a decision that marks must not wait for long. */
    private static final int EVENTS_MARKED_AT_ONCE = 20_000;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Map<String, Projector<?, ?>> views;
    private final HistoryFold histories;
    private final Marks marks;
    private final MarkList list;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;

    ViewRepair(List<Projector<?, ?>> views, HistoryFold histories, Marks marks, MarkList list, PlatformTransactionManager transactions, Clock clock) {
        this.views = views.stream().collect(toMap(Projector::name, Function.identity()));
        this.histories = histories;
        this.marks = marks;
        this.list = list;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.clock = clock;
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The names of the views that this version of the program can repair. */
    public Set<String> views() {
        return Set.copyOf(views.keySet());
    }

    /**
     * Repairs what is due, in transactions of its own. What can't be repaired is tried again after 5 seconds, then ever later, up to 5 minutes.
     *
     * @param atMost how many marks are looked at
     * @return how many marks are gone; one that was renewed meanwhile stays
     */
    public int repair(int atMost) {
        int repaired = 0;
        int left = atMost;
        for (List<Mark> due = due(left); !due.isEmpty(); due = due(left)) {
            left -= due.size();
            for (var batch : due.stream().collect(groupingBy(Mark::view)).entrySet()) {
                repaired += repair(views.get(batch.getKey()), batch.getValue());
            }
        }
        return repaired;
    }

    private List<Mark> due(int left) {
        return left <= 0 ? List.of() : marks.due(views.keySet(), Math.min(BATCH, left), left);
    }

    private int repair(Projector<?, ?> view, List<Mark> batch) {
        try {
            return ownTransaction.execute(status -> write(view, batch));
        } catch (RuntimeException failure) {
            if (batch.size() == 1) {
                postpone(batch.getFirst(), failure);
                return 0;
            }
            return batch.stream().mapToInt(mark -> repair(view, List.of(mark))).sum();
        }
    }

    private <V> int write(Projector<?, V> view, List<Mark> batch) {
        view.table().overwrite(histories.rows(view, batch.stream().map(Mark::source).toList()));
        return marks.remove(batch);
    }

    private void postpone(Mark mark, RuntimeException failure) {
        String problem = StepFailed.problem(failure);
        log.warn("Row of {} in {} can't be repaired: {}", mark.source(), mark.view(), problem);
        ownTransaction.executeWithoutResult(status -> marks.postpone(mark, problem, clock.instant().plus(pause(mark.attempts()))));
    }

    private static Duration pause(int failedBefore) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failedBefore, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** As {@link #markSince}, for the whole history. */
    public long markAll(String reason) {
        return markSince(0, reason);
    }

    /**
     * Marks every source, of every view, that has an event after this place of the history, in several transactions unless there is one at
     * hand.
     *
     * @param globalIndex exclusive
     * @param reason      why, for people
     * @return how many sources were marked
     */
    public long markSince(long globalIndex, String reason) {
        Instant now = clock.instant();
        long marked = 0;
        for (long from = globalIndex, to; (to = marks.end(from, EVENTS_MARKED_AT_ONCE)) > from; from = to) {
            for (Projector<?, ?> view : views.values()) {
                marked += marks.markSources(view, from, to, now, reason);
            }
        }
        return marked;
    }

    /** Makes every mark due now, however often its repair has failed. */
    public void hurry() {
        ownTransaction.executeWithoutResult(status -> marks.hurry());
    }

    /** The marks, the oldest first. */
    public ListPage<Mark> marks(ListRange range) {
        return list.page(range);
    }

    /** How many marks there are. */
    public long count() {
        return marks.count();
    }
}
