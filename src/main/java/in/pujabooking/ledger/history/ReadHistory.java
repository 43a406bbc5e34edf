package in.pujabooking.ledger.history;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** A part of the history that is in memory already. */
public record ReadHistory(List<HistoryEntry> entries) implements History {

    public ReadHistory {
        entries = List.copyOf(entries);
    }

    @Override
    public void forEach(Consumer<HistoryEntry> reader) {
        entries.forEach(reader);
    }

    @Override
    public List<HistoryEntry> at(long[] indexes) {
        return entries.stream().filter(entry -> Arrays.stream(indexes).anyMatch(index -> index == entry.index())).toList();
    }

    @Override
    public long lastIndex() {
        return entries.isEmpty() ? 0 : entries.getLast().index();
    }
}
