package in.pujabooking.bench.probe;

import in.pujabooking.query.view.ListRange;
import in.pujabooking.query.view.ViewRepair;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Builds the read model anew: every row is marked, then folded from the history and written, until no mark is left. */
final class Replay {

    private static final int MARKS_AT_ONCE = 5_000;

    private final ViewRepair repair;
    private final JdbcClient jdbc;

    Replay(ViewRepair repair, JdbcClient jdbc) {
        this.repair = repair;
        this.jdbc = jdbc;
    }

    /** @param after the global index after which it begins; the views hold nothing of what comes later, and nothing is marked */
    double eventsPerSecond(long after) {
        long events = jdbc.sql("SELECT count(*) FROM domain_event WHERE global_index > ?").param(after).query(Long.class).single();
        long begun = System.nanoTime();
        long marked = repair.markSince(after, "benchmark");
        long repaired = 0;
        for (int more; (more = repair.repair(MARKS_AT_ONCE)) > 0; ) {
            repaired += more;
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (marked == 0 || repaired < marked || repair.count() > 0) {
            throw new IllegalStateException("%d rows marked, %d repaired, %s".formatted(marked, repaired, repair.marks(ListRange.first(1)).rows()));
        }
        return events / seconds;
    }
}
