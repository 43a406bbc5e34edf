package in.pujabooking.ledger.history;

import java.util.List;
import java.util.function.Consumer;

/** Where stored events are read from. It only grows, so what was read once can be read again. */
public interface History {

    /** Passes every event on, in the order of the history, as it was at one moment; holds a bounded number of them at a time. */
    void forEach(Consumer<HistoryEntry> reader);

    /** The events of these places, in their order. */
    List<HistoryEntry> at(long[] indexes);

    /** The place of the last event, to tell how far a reader is; 0 for an empty history. */
    long lastIndex();
}
