package in.pujabooking.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A page of which a part between two marker lines is written by the benchmark and the rest by people. */
final class MarkedFile {

    static final String BEGIN = "<!-- measured: begin -->";
    static final String END = "<!-- measured: end -->";

    private MarkedFile() { }

    /** Puts the section between the markers; {@link IllegalStateException} and the file as it was unless it has each once, in order. */
    static void replace(Path file, String section) throws IOException {
        String page = Files.readString(file);
        int begin = only(BEGIN, page, file).end();
        int end = only(END, page, file).start();
        if (end < begin) {
            throw new IllegalStateException("%s has the line %s before %s".formatted(file, END, BEGIN));
        }
        Files.writeString(file, page.substring(0, begin) + "\n\n" + section + "\n" + page.substring(end));
    }

    private static MatchResult only(String marker, String page, Path file) {
        var found = Pattern.compile("^" + Pattern.quote(marker) + "$", Pattern.MULTILINE).matcher(page).results().toList();
        if (found.size() != 1) {
            throw new IllegalStateException("%s has the line %s %s times, not once".formatted(file, marker, found.size()));
        }
        return found.getFirst();
    }
}
