package in.pujabooking.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a run of the benchmark leaves behind for people. */
public final class Report {

    private static final String IMAGES = "performance";

    private Report() { }

    /**
     * Writes the run into the page between the lines {@code <!-- measured: begin -->} and {@code <!-- measured: end -->}, and its plots
     * into the folder {@code performance} beside the page, in place of all plots that are there; {@link IllegalStateException}, and nothing
     * written into the page, if it hasn't the two lines once each.
     */
    public static void writeInto(Path page, Results results) throws IOException {
        Path images = Files.createDirectories(page.resolveSibling(IMAGES));
        try (var plots = Files.newDirectoryStream(images, "*.svg")) {
            for (Path plot : plots) {
                Files.delete(plot);
            }
        }
        var palette = new Palette(results.measures());
        for (Measure measure : results.measures()) {
            Files.writeString(images.resolve(measure.id() + ".svg"), Plot.svg(measure, palette));
        }
        MarkedFile.replace(page, MarkdownSection.of(results, IMAGES));
    }

    /** The page's tables for the console, in ASCII as far as the names are. */
    public static String text(Results results) {
        return Stream.of(Tables.judged(results), Tables.unjudged(results), Tables.further(results))
                .filter(table -> !table.isEmpty()).map(TextTable::of).collect(Collectors.joining("\n"));
    }
}
