package in.pujabooking.bench.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table for a console of any encoding, each column as wide as its widest cell. */
final class TextTable {

    private TextTable() { }

    static String of(Table table) {
        List<String> names = table.columns().stream().map(Table.Column::name).toList();
        List<List<String>> cells = Stream.concat(Stream.of(names), table.lines().stream())
                .map(line -> line.stream().map(TextTable::plain).toList()).toList();
        int[] widths = IntStream.range(0, names.size())
                .map(column -> cells.stream().mapToInt(line -> line.get(column).length()).max().orElse(0)).toArray();
        return cells.stream().map(line -> line(table, line, widths)).collect(Collectors.joining());
    }

    private static String line(Table table, List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> padded(cells.get(column), widths[column], table.columns().get(column).figures()))
                .collect(Collectors.joining("  ")).stripTrailing() + "\n";
    }

    private static String padded(String cell, int width, boolean right) {
        String blanks = " ".repeat(width - cell.length());
        return right ? blanks + cell : cell + blanks;
    }

    private static String plain(String cell) {
        return cell.replace(" ↑", " (higher is better)").replace(" ↓", " (lower is better)")
                .replace("≥", ">=").replace("≤", "<=").replace('–', '-');
    }
}
