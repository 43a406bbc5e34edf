package in.pujabooking.bench.report;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run as a section of a page: where and how it was measured, the tables, then each measure's plot and explanation. */
final class MarkdownSection {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final String HOW_TO_READ = "A figure is the median of its rounds, with the lowest and the highest of them; "
            + "a ratio is taken round by round. ↑ higher is better, ↓ lower is better.";

    private MarkdownSection() { }

    /** The plots are referred to as {@code <images>/<id>.svg}, relative to the page. */
    static String of(Results results, String images) {
        return Stream.of(Stream.of(header(results)), failures(results), tables(results),
                        results.measures().stream().map(measure -> measure(measure, images)))
                .flatMap(part -> part).collect(Collectors.joining("\n"));
    }

    private static String header(Results results) {
        return "Measured on %s with `%s`%s; on %s; of %s.\n\n%s\n".formatted(DAY.format(results.date()), results.command(),
                results.smoke() ? " (**a smoke run: too short to judge by**)" : "", list(results.machine()),
                list(results.versions()), HOW_TO_READ);
    }

    private static Stream<String> failures(Results results) {
        return results.failures().entrySet().stream().map(failure -> "**Not measured:** %s: %s\n".formatted(failure.getKey(), failure.getValue()));
    }

    private static String list(Map<String, String> facts) {
        return facts.entrySet().stream().map(fact -> fact.getKey() + " " + fact.getValue()).collect(Collectors.joining(", "));
    }

    private static Stream<String> tables(Results results) {
        return Stream.of(titled("", Tables.judged(results)), titled("Without a goal:\n\n", Tables.unjudged(results)),
                titled("Further figures:\n\n", Tables.further(results))).flatMap(table -> table);
    }

    private static Stream<String> titled(String title, Table table) {
        return table.isEmpty() ? Stream.empty() : Stream.of(title + MarkdownTable.of(table));
    }

    private static String measure(Measure measure, String images) {
        String plot = "### %s\n\n![%s, %s, %s](%s/%s.svg)\n".formatted(measure.title(), measure.title(), measure.unit(),
                measure.better().inWords(), images, measure.id());
        return plot + measure.explanation().map(text -> "\n" + text.strip() + "\n").orElse("");
    }
}
