package in.pujabooking.ledger;

import in.pujabooking.ledger.history.HistoryEntry;
import java.util.ArrayList;
import java.util.List;

/** How far each aggregate of a checkout has come; there are three or four of them. */
final class Sequences {

    private static final class Aggregate {

        private final String id;
        private long next;

        private Aggregate(String id) {
            this.id = id;
        }
    }

    private final List<Aggregate> aggregates = new ArrayList<>(3);

    void apply(HistoryEntry entry, CheckoutFindings checkoutFindings) {
        var aggregate = aggregates.stream().filter(known -> known.id.equals(entry.aggregateId())).findFirst().orElseGet(() -> begin(entry));
        if (entry.sequence() > aggregate.next) {
            checkoutFindings.add(ViolationKind.SEQUENCE_HOLE, null, 0, "%s goes from %d to %d".formatted(aggregate.id, aggregate.next - 1, entry.sequence()));
        } else if (entry.sequence() < aggregate.next) {
            checkoutFindings.add(ViolationKind.SEQUENCE_REPEATED, null, 0, "%s has %d again".formatted(aggregate.id, entry.sequence()));
        }
        aggregate.next = Math.max(aggregate.next, entry.sequence() + 1);
    }

    /** The id as one instance, so that a million checkouts keep theirs once each. */
    String shared(String id) {
        return aggregates.stream().map(aggregate -> aggregate.id).filter(id::equals).findFirst().orElse(id);
    }

    private Aggregate begin(HistoryEntry entry) {
        var aggregate = new Aggregate(entry.aggregateId());
        aggregates.add(aggregate);
        return aggregate;
    }
}
