package in.pujabooking.ledger;

import in.pujabooking.command.Paise;
import in.pujabooking.ledger.history.DescribedEvent;
import in.pujabooking.ledger.history.History;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Reads a history from its first event to its last and holds it against the laws. Its memory grows with the number of checkouts, by less
 * than a kilobyte each, not with the events' contents.
 */
public final class LedgerCheck {

    private static final long PROGRESS_EVERY = 10_000;

    private final DueTimes due;
    private final Clock clock;

    public LedgerCheck(DueTimes due, Clock clock) {
        this.due = due;
        this.clock = clock;
    }

    public LedgerReport check(History history) {
        return check(history, index -> { });
    }

    /** @param progress is told, now and then, the place of the event that was read last */
    public LedgerReport check(History history, LongConsumer progress) {
        Instant begin = clock.instant();
        Ledger ledger = new Ledger();
        history.forEach(entry -> {
            ledger.apply(entry);
            if (ledger.events() % PROGRESS_EVERY == 0) {
                progress.accept(entry.index());
            }
        });
        ClosingBalance closingBalance = ledger.close(due, clock.instant());
        Findings findings = ledger.findings();
        List<Violation> violations = findings.listed().stream().map(finding -> violation(finding, history)).toList();
        return new LedgerReport(begin, Duration.between(begin, clock.instant()), ledger.events(), ledger.checkouts(), closingBalance.openOrders(),
                closingBalance.sums(), Map.copyOf(findings.counts()), violations, closingBalance.inFlight(), findings.notes());
    }

    private static Violation violation(Findings.Finding finding, History history) {
        List<DescribedEvent> story = history.at(finding.checkout().story()).stream().map(DescribedEvent::of).flatMap(List::stream).toList();
        return new Violation(finding.kind(), finding.checkout().number(), finding.checkout().cartId(), finding.order(),
                new Paise(finding.paise()), finding.since(), finding.detail(), story);
    }
}
