package in.pujabooking.ledger;

import in.pujabooking.ledger.history.History;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Where this node's checks are made, one at a time, and the last report is kept. */
public class LedgerChecks {

    private final ReentrantLock one = new ReentrantLock(true);
    private final LedgerCheck check;
    private final History history;
    private volatile LedgerReport last;

    LedgerChecks(LedgerCheck check, History history) {
        this.check = check;
        this.history = history;
    }

    /** Checks the history as it is now; waits for a check that is under way. */
    public LedgerReport check() {
        one.lock();
        try {
            last = check.check(history);
            return last;
        } finally {
            one.unlock();
        }
    }

    /** Empty before this node's first check. */
    public Optional<LedgerReport> last() {
        return Optional.ofNullable(last);
    }
}
