package in.pujabooking.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the check has found so far: all of it counted, the first of it kept. */
final class Findings {

    static final int MOST_LISTED = 1_000;

    record Finding(ViolationKind kind, CheckoutFacts checkout, String order, long paise, Instant since, String detail) {
    }

    private final Map<ViolationKind, Long> counts = new EnumMap<>(ViolationKind.class);
    private final Map<String, Long> atRisk = new HashMap<>();
    private final List<Finding> listed = new ArrayList<>();
    private final List<LedgerNote> notes = new ArrayList<>();

    void add(Finding finding) {
        counts.merge(finding.kind(), 1L, Long::sum);
        String risk = finding.order() == null ? "checkout " + finding.checkout().number() : finding.order();
        atRisk.merge(risk, finding.paise(), Math::max);
        if (listed.size() < MOST_LISTED) {
            listed.add(finding);
        }
    }

    void add(LedgerNote note) {
        if (notes.size() < MOST_LISTED) {
            notes.add(note);
        }
    }

    Map<ViolationKind, Long> counts() {
        return counts;
    }

    /** Paise behind violations; what several of them say of one order is counted once. */
    long atRisk() {
        return atRisk.values().stream().mapToLong(Long::longValue).sum();
    }

    List<Finding> listed() {
        return listed;
    }

    List<LedgerNote> notes() {
        return notes;
    }
}
