package in.pujabooking.ledger;

import in.pujabooking.ledger.history.Content;
import in.pujabooking.ledger.history.Entry;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Folds the history, event by event, into one small set of facts per checkout, and notes on the way what breaks a law. */
final class Ledger {

    private final Map<Long, Checkout> checkouts = new HashMap<>();
    private final Findings findings = new Findings();
    private long events;

    void apply(Entry entry) {
        events++;
        if (entry.aggregateType() != null) {
            Numbers.of(entry.aggregateId()).map(this::checkout).ifPresent(checkout -> {
                checkout.remember(entry.index());
                checkout.sequences().apply(entry, new Page(findings, checkout, entry.at()));
            });
        }
        entry.contents().forEach(content -> {
            switch (content) {
                case Content.Known(Object event) -> knownOrUnclear(event, entry);
                case Content.Unknown(String name, String revision) ->
                        unclear(Kind.UNKNOWN_EVENT, "%s, revision %s".formatted(name, revision), entry);
                case Content.Unreadable(String name, String why) -> unclear(Kind.UNREADABLE_EVENT, "%s: %s".formatted(name, why), entry);
            }
        });
    }

    /** The check never fails on an event: what can't be folded is a violation, and the check goes on. */
    private void knownOrUnclear(Object event, Entry entry) {
        try {
            known(event, entry);
        } catch (RuntimeException incomplete) {
            unclear(Kind.UNREADABLE_EVENT, "%s: %s".formatted(event.getClass().getSimpleName(), incomplete.getClass().getSimpleName()), entry);
        }
    }

    private void known(Object event, Entry entry) {
        Subject subject = Subject.of(event);
        Checkout checkout = Numbers.of(subject.id()).map(this::checkout).orElseGet(() -> stray(entry));
        checkout.remember(entry.index());
        Page page = new Page(findings, checkout, entry.at());
        if (checkout.number() == 0) {
            page.add(Kind.STRAY_EVENT, null, 0, "%s of %s".formatted(event.getClass().getSimpleName(), subject.id()));
        } else if (!subject.isStoredRightly(entry)) {
            page.add(Kind.FOREIGN_EVENT, null, 0, "%s of %s is stored under %s %s".formatted(
                    event.getClass().getSimpleName(), subject.id(), entry.aggregateType(), entry.aggregateId()));
        } else {
            checkout.apply(event, page);
        }
    }

    private void unclear(Kind kind, String detail, Entry entry) {
        Checkout checkout = Numbers.of(entry.aggregateId()).map(this::checkout).orElseGet(() -> stray(entry));
        new Page(findings, checkout, entry.at()).add(kind, null, 0, detail);
    }

    private Checkout checkout(long number) {
        return checkouts.computeIfAbsent(number, Checkout::new);
    }

    /** Stands for no checkout; each stray event is a story of its own. */
    private static Checkout stray(Entry entry) {
        var nobodys = new Checkout(0);
        nobodys.remember(entry.index());
        return nobodys;
    }

    /** @param now what is due later than this is in flight */
    Closing close(DueTimes due, Instant now) {
        var closing = new Closing(due, now, findings);
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
