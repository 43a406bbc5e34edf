package in.pujabooking.ledger;

import in.pujabooking.ledger.history.EntryContent;
import in.pujabooking.ledger.history.HistoryEntry;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Folds the history, event by event, into one small set of facts per checkout, and notes on the way what breaks a law. */
final class Ledger {

    private final Map<Long, CheckoutFacts> checkouts = new HashMap<>();
    private final Findings findings = new Findings();
    private long events;

    void apply(HistoryEntry entry) {
        events++;
        if (entry.aggregateType() != null) {
            CartNumberParser.of(entry.aggregateId()).map(this::checkout).ifPresent(checkout -> {
                checkout.remember(entry.index());
                checkout.sequences().apply(entry, new CheckoutFindings(findings, checkout, entry.at()));
            });
        }
        entry.contents().forEach(content -> {
            switch (content) {
                case EntryContent.Known(Object event) -> knownOrUnclear(event, entry);
                case EntryContent.Unknown(String name, String revision) ->
                        unclear(ViolationKind.UNKNOWN_EVENT, "%s, revision %s".formatted(name, revision), entry);
                case EntryContent.Unreadable(String name, String why) -> unclear(ViolationKind.UNREADABLE_EVENT, "%s: %s".formatted(name, why), entry);
            }
        });
    }

    /** The check never fails on an event: what can't be folded is a violation, and the check goes on. */
    private void knownOrUnclear(Object event, HistoryEntry entry) {
        try {
            known(event, entry);
        } catch (RuntimeException incomplete) {
            unclear(ViolationKind.UNREADABLE_EVENT, "%s: %s".formatted(event.getClass().getSimpleName(), incomplete.getClass().getSimpleName()), entry);
        }
    }

    private void known(Object event, HistoryEntry entry) {
        EventSubject subject = EventSubject.of(event);
        CheckoutFacts checkout = CartNumberParser.of(subject.id()).map(this::checkout).orElseGet(() -> stray(entry));
        checkout.remember(entry.index());
        CheckoutFindings checkoutFindings = new CheckoutFindings(findings, checkout, entry.at());
        if (checkout.number() == 0) {
            checkoutFindings.add(ViolationKind.STRAY_EVENT, null, 0, "%s of %s".formatted(event.getClass().getSimpleName(), subject.id()));
        } else if (!subject.isStoredRightly(entry)) {
            checkoutFindings.add(ViolationKind.FOREIGN_EVENT, null, 0, "%s of %s is stored under %s %s".formatted(
                    event.getClass().getSimpleName(), subject.id(), entry.aggregateType(), entry.aggregateId()));
        } else {
            checkout.apply(event, checkoutFindings);
        }
    }

    private void unclear(ViolationKind kind, String detail, HistoryEntry entry) {
        CheckoutFacts checkout = CartNumberParser.of(entry.aggregateId()).map(this::checkout).orElseGet(() -> stray(entry));
        new CheckoutFindings(findings, checkout, entry.at()).add(kind, null, 0, detail);
    }

    private CheckoutFacts checkout(long number) {
        return checkouts.computeIfAbsent(number, CheckoutFacts::new);
    }

    /** Stands for no checkout; each stray event is a story of its own. */
    private static CheckoutFacts stray(HistoryEntry entry) {
        var nobodys = new CheckoutFacts(0);
        nobodys.remember(entry.index());
        return nobodys;
    }

    /** @param now what is due later than this is in flight */
    ClosingBalance close(DueTimes due, Instant now) {
        var closing = new ClosingBalance(due, now, findings);
        checkouts.values().forEach(closing::close);
        return closing;
    }

    Findings findings() {
        return findings;
    }

    long events() {
        return events;
    }

    long checkouts() {
        return checkouts.size();
    }
}
