package in.pujabooking.bench.report;

import static in.pujabooking.bench.report.Table.figures;
import static in.pujabooking.bench.report.Table.words;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a run says, as tables; the same for the page and for the console. */
final class Tables {

    private static final String NONE = "–";

    private Tables() { }

    /** The measures that have a goal. */
    static Table judged(Results results) {
        var columns = Stream.concat(compared(), Stream.of(words("goal"), words("met"))).toList();
        return new Table(columns, rows(results, true, row -> Stream.concat(cells(row), judgement(row)).toList())).grouped(0);
    }

    /** The measures that have none: what it costs. */
    static Table unjudged(Results results) {
        return new Table(compared().toList(), rows(results, false, row -> cells(row).toList())).grouped(0);
    }

    /** The figures beside the measured ones. */
    static Table further(Results results) {
        var columns = List.of(words("measure"), words("variant"), words("who"), words("further figures"));
        var lines = results.measures().stream().flatMap(measure -> measure.series().stream()
                .filter(series -> !series.extra().isEmpty())
                .map(series -> List.of(name(measure), series.variant(), series.who(), extra(series)))).toList();
        return new Table(columns, lines).grouped(0);
    }

    private static Stream<Table.Column> compared() {
        return Stream.of(words("measure"), words("variant"), figures("ours: median (min–max)"), words("peer"),
                figures("peer: median (min–max)"), figures("ours / peer (min–max)"));
    }

    private static List<List<String>> rows(Results results, boolean judged, Function<Row, List<String>> cells) {
        return results.measures().stream().filter(measure -> measure.goal().isPresent() == judged)
                .flatMap(measure -> measure.rows().stream()).map(cells).toList();
    }

    private static Stream<String> cells(Row row) {
        return Stream.of(name(row.measure()), row.variant(), spread(row.ours()), row.peer().map(Series::who).orElse(NONE),
                spread(row.peer()), row.ratio().map(Figures::of).orElse(NONE));
    }

    private static Stream<String> judgement(Row row) {
        return Stream.of(row.goal().map(Figures::of).orElse(""), row.verdict().map(verdict -> verdict.answer).orElse(""));
    }

    private static String name(Measure measure) {
        return "%s, %s %s".formatted(measure.title(), measure.unit(), measure.better().arrow);
    }

    private static String spread(Optional<Series> series) {
        return series.map(Series::spread).map(Figures::of).orElse(NONE);
    }

    private static String extra(Series series) {
        return series.extra().entrySet().stream().map(figure -> figure.getKey() + " " + Figures.of(figure.getValue()))
                .collect(Collectors.joining(", "));
    }
}
