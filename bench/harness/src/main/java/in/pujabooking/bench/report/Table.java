package in.pujabooking.bench.report;

import java.util.ArrayList;
import java.util.List;

/** Columns and lines of text, each line as long as the header. */
record Table(List<Column> columns, List<List<String>> lines) {

    record Column(String name, boolean figures) { }

    static Column words(String name) {
        return new Column(name, false);
    }

    static Column figures(String name) {
        return new Column(name, true);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** A cell that only repeats the one above is left blank, so that a group's lines are seen as one. */
    Table grouped(int column) {
        var grouped = new ArrayList<List<String>>();
        String above = "";
        for (List<String> line : lines) {
            var copy = new ArrayList<>(line);
            if (copy.get(column).equals(above)) {
                copy.set(column, "");
            }
            above = line.get(column);
            grouped.add(copy);
        }
        return new Table(columns, grouped);
    }
}
