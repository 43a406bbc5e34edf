package in.pujabooking.bench.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of GitHub's Markdown, figures to the right. */
final class MarkdownTable {

    private MarkdownTable() { }

    static String of(Table table) {
        List<String> names = table.columns().stream().map(Table.Column::name).toList();
        List<String> rule = table.columns().stream().map(column -> column.figures() ? "--:" : "---").toList();
        return Stream.concat(Stream.of(names, rule), table.lines().stream()).map(MarkdownTable::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(MarkdownTable::cell).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** A bar or a line break in a name would end the cell. */
    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\R", " ");
    }
}
