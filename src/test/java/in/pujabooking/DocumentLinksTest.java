package in.pujabooking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What comments and pages point to is there. A comment names a document and, after a comma, one or more of its headings in any case; the last
 * heading ends the line, the sentence or the bracket.
 */
class DocumentLinksTest {

    private static final Path PROJECT = Path.of(System.getProperty("basedir", "src")).toAbsolutePath().getParent();
    private static final Pattern READ = Pattern.compile(".*\\.(java|properties|ya?ml|xml|sql|js|html|md)|Dockerfile");

    /** Space between two words, also where a comment goes on in the next line. */
    private static final String GAP = "(?: +|[ \\t]*\\R[ \\t]*(?:\\*|//|#|--)?[ \\t]*)";
    private static final String COMMENT_END = "$(?!\\R[ \\t]*(?:\\*|//|#|--)[ \\t]*\\w)";
    private static final Pattern NOT_IN_THE_REPOSITORY = Pattern.compile("fact(?:-?|" + GAP + ")sheet|phonepe-v[0-9]", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOCUMENT = Pattern.compile("(?<![\\w./-])docs/[\\w./-]*?\\.md\\b(," + GAP + ")?");
    private static final Pattern PAGE_LINK = Pattern.compile("]\\(([\\w./-]+)(?:#([^)]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *$");

    @Test
    void no_source_is_a_document_that_a_reader_does_not_have() {
        assertThat(found(NOT_IN_THE_REPOSITORY, (file, link) -> "names " + link.group())).isEmpty();
    }

    @Test
    void every_document_and_section_that_is_named_exists() {
        assertThat(found(DOCUMENT, (file, link) -> problem(read(file), link, document -> read(PROJECT.resolve(document))))).isEmpty();
    }

    @Test
    void links_of_pages_lead_somewhere() {
        assertThat(found(PAGE_LINK, (file, link) -> {
            Path page = file.resolveSibling(link.group(1));
            return !file.toString().endsWith(".md") ? ""
                    : !Files.exists(page) ? "there is no " + link.group(1)
                    : link.group(2) == null || anchors(read(page)).contains(link.group(2)) ? "" : "there is no #" + link.group(2);
        })).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "// docs/x.md, order status|true", "(docs/x.md, pay and order status)|true", "(docs/x.md, pay, order status, and pay page).|true",
            "docs/x.md, pay~page|true", "see docs/x.md.|true", "/** docs/x.md, pay */|true", "docs/x.md, pay~@param x|true", "docs/x.md, pay;|true",
            "(docs/x.md, order)|false", "(docs/x.md, pay and refunds)|false", "docs/x.md, which has all|false", "docs/x.md, pay~fast|false"})
    void a_section_is_one_or_more_headings_to_the_end(String comment, boolean right) {
        String text = comment.replace("~", "\n     * ");
        String page = "# X\n## Pay\n## Pay page\n## Order status\n";
        List<String> problems = DOCUMENT.matcher(text).results().map(link -> problem(text, link, document -> page)).toList();
        assertThat(problems).hasSize(1).allMatch(problem -> problem.isEmpty() == right);
    }

    private static String problem(String text, MatchResult link, Function<String, String> reader) {
        String document = link.group().replaceAll("(?s),.*", "");
        String page = reader.apply(document);
        if (page.isEmpty()) {
            return "there is no " + document;
        }
        Matcher section = sections(page).matcher(text).region(link.end(), text.length()).useTransparentBounds(true);
        return link.group(1) == null || section.lookingAt() ? "" : document + " has no such section";
    }

    private static Pattern sections(String page) {
        String heading = headings(page).sorted(Comparator.comparing(String::length).reversed())
                .map(words -> Stream.of(words.split(" +")).map(Pattern::quote).collect(Collectors.joining(GAP))).collect(Collectors.joining("|", "(?:", ")"));
        String more = "(?:,?" + GAP + "and" + GAP + "|," + GAP + ")" + heading;
        return Pattern.compile(heading + "(?:" + more + ")*(?=[ \\t]*(?:[).;:\"`|]|\\*/|" + COMMENT_END + "))", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    }

    private static Stream<String> headings(String page) {
        return HEADING.matcher(page).results().map(heading -> heading.group(1));
    }

    private static Set<String> anchors(String page) {
        return headings(page).map(heading -> heading.toLowerCase().replaceAll("[^\\w -]", "").replace(' ', '-')).collect(Collectors.toSet());
    }

    private interface Check {
        /** What is wrong with a match; empty if nothing is. */
        String problem(Path file, MatchResult match);
    }

    private static List<String> found(Pattern pattern, Check check) {
        List<Path> files = files();
        assertThat(files).as("files of all modules").hasSizeGreaterThan(100);
        return files.stream().flatMap(file -> {
            String text = read(file);
            return pattern.matcher(text).results().filter(match -> !check.problem(file, match).isEmpty())
                    .map(match -> "%s:%d: %s".formatted(PROJECT.relativize(file), line(text, match), check.problem(file, match)));
        }).toList();
    }

    private static long line(String text, MatchResult match) {
        return text.substring(0, match.start()).lines().count();
    }

    private static List<Path> files() {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(PROJECT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    String name = folder.getFileName().toString();
                    boolean ours = folder.equals(PROJECT) || !name.startsWith(".") && !name.equals("target");
                    return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (READ.matcher(file.getFileName().toString()).matches() && !file.endsWith("DocumentLinksTest.java")) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return files;
    }

    /** The text of a file; empty if there is none. */
    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
