package in.pujabooking.query.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps so many entries, for any number of threads; the one that was used longest ago goes first. An entry that was just put is never refused: a
 * cache that decides by how often a key was asked for (Caffeine) drops the newcomers of a busy node, and those are asked for next.
 */
final class LruMap<K, V> {

    private final Map<K, V> entries;

    LruMap(int most) {
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    synchronized Optional<V> find(K key) {
        return Optional.ofNullable(entries.get(key));
    }

    synchronized void put(K key, V value) {
        entries.put(key, value);
    }

    /** Nothing happens if it is not there. */
    synchronized void remove(K key) {
        entries.remove(key);
    }

    synchronized int size() {
        return entries.size();
    }
}
