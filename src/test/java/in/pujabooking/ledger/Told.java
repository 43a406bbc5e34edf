package in.pujabooking.ledger;

import in.pujabooking.command.Paise;
import in.pujabooking.command.cart.CartEvent.CartCheckedOut;
import in.pujabooking.command.payment.PaymentEvent.PaymentExpired;
import in.pujabooking.command.payment.PaymentEvent.PaymentFailed;
import in.pujabooking.command.payment.PaymentEvent.RefundRequested;
import in.pujabooking.ledger.history.EntryContent;
import in.pujabooking.ledger.history.History;
import in.pujabooking.ledger.history.HistoryEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** A history written by hand: one event a second, each stored where it belongs unless said otherwise. */
final class Told implements History {

    static final Instant BEGIN = Instant.parse("2030-08-01T10:00:00Z");

    private final List<HistoryEntry> entries = new ArrayList<>();
    private final Map<String, Long> next = new HashMap<>();

    static Told story(Object... events) {
        return new Told().and(events);
    }

    Told and(Object... events) {
        for (Object event : events) {
            EventSubject subject = EventSubject.of(event);
            if (subject.aggregateType() == null) {
                add(null, UUID.randomUUID().toString(), 0, new EntryContent.Known(event));
            } else {
                stored(subject.aggregateType(), subject.id(), new EntryContent.Known(event));
            }
        }
        return this;
    }

    /** The next event of this aggregate holds this. */
    Told stored(String type, String aggregate, EntryContent content) {
        return add(type, aggregate, next.merge(aggregate, 1L, Long::sum) - 1, content);
    }

    /** The next event of this aggregate comes so many places later; earlier if negative. */
    Told skipping(String aggregate, long places) {
        next.merge(aggregate, places, Long::sum);
        return this;
    }

    private Told add(String type, String aggregate, long sequence, EntryContent content) {
        long index = entries.size() + 1;
        entries.add(new HistoryEntry(index, type, aggregate, sequence, BEGIN.plusSeconds(index), List.of(content)));
        return this;
    }

    /** The same history when it was so long. */
    Told first(int length) {
        var begun = new Told();
        begun.entries.addAll(entries.subList(0, length));
        return begun;
    }

    /** Whether the last event is committed only together with one that follows. */
    boolean endsWithinTransaction() {
        return entries.getLast().contents().getFirst() instanceof EntryContent.Known(Object event)
                && (event instanceof CartCheckedOut || event instanceof PaymentFailed || event instanceof PaymentExpired
                || event instanceof RefundRequested refund && Paise.ZERO.equals(refund.left()) && !"saga".equals(refund.requestedBy()));
    }

    Instant after(Duration time) {
        return entries.getLast().at().plus(time);
    }

    @Override
    public void forEach(Consumer<HistoryEntry> reader) {
        entries.forEach(reader);
    }

    @Override
    public List<HistoryEntry> at(long[] indexes) {
        return Arrays.stream(indexes).mapToObj(index -> entries.get((int) index - 1)).toList();
    }

    @Override
    public long lastIndex() {
        return entries.size();
    }
}
