package in.pujabooking.query.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Names and values of columns, in order; a value may be null. */
public final class Columns {

    private final Map<String, Object> values = new LinkedHashMap<>();

    public Columns with(String name, Object value) {
        values.put(name, Storable.of(value));
        return this;
    }

    Set<String> names() {
        return values.keySet();
    }

    Map<String, Object> values() {
        return values;
    }
}
