package in.pujabooking.museum;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/museum.md} equal to what the exhibits say of themselves. */
class MuseumCatalogueTest {

    private static final Path CATALOGUE = Path.of(System.getProperty("basedir", "src")).resolveSibling("docs/museum.md");

    private final List<JavaMethod> exhibits = new ClassFileImporter().importPackages("in.pujabooking.museum").stream()
            .flatMap(type -> type.getMethods().stream()).filter(method -> method.isAnnotatedWith(Exhibit.class))
            .sorted(Comparator.comparing((JavaMethod method) -> label(method).family())
                    .thenComparing(method -> method.getOwner().getSimpleName())
                    .thenComparing(method -> method.getSourceCodeLocation().getLineNumber()))
            .toList();

    @Test
    void the_catalogue_is_up_to_date() throws IOException {
        if (Boolean.getBoolean("museum.write")) {
            Files.createDirectories(CATALOGUE.getParent());
            Files.writeString(CATALOGUE, catalogue());
        }
        assertThat(CATALOGUE).as("write it anew by: mvn test -pl src -am -Dmuseum.write=true -Dsurefire.failIfNoSpecifiedTests=false -Dtest=MuseumCatalogueTest")
                .content().isEqualTo(catalogue());
    }

    @Test
    void every_family_of_failures_is_shown() {
        assertThat(exhibits).hasSizeGreaterThanOrEqualTo(25);
        assertThat(Family.values()).allSatisfy(family -> assertThat(exhibits).anyMatch(exhibit -> label(exhibit).family() == family));
        assertThat(exhibits).allSatisfy(exhibit -> assertThat(label(exhibit).happened()).isNotBlank());
    }

    private String catalogue() {
        return """
                # A museum of famous failures

                Ways in which real shops lost, doubled or invented money, each played again on this application by a test that runs with `mvn verify`.
                `owner/repository#number` is an issue or pull request on GitHub; what is said about PhonePe has its source in [`docs/phonepe.md`](phonepe.md).

                This page is generated from the tests by `MuseumCatalogueTest`; it is not edited by hand.

                """ + Arrays.stream(Family.values()).map(this::room).collect(Collectors.joining("\n"));
    }

    private String room(Family family) {
        return exhibits.stream().filter(exhibit -> label(exhibit).family() == family).map(MuseumCatalogueTest::row)
                .collect(Collectors.joining("", "## " + family.title() + "\n\n| failure | where it happened | test |\n|---|---|---|\n", ""));
    }

    private static String row(JavaMethod exhibit) {
        return "| %s | %s | `%s.%s` |%n".formatted(label(exhibit).failure(), label(exhibit).happened(),
                exhibit.getOwner().getSimpleName(), exhibit.getName()).replace(System.lineSeparator(), "\n");
    }

    private static Exhibit label(JavaMethod exhibit) {
        return exhibit.getAnnotationOfType(Exhibit.class);
    }
}
