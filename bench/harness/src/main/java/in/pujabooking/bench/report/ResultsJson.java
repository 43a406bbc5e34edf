package in.pujabooking.bench.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A run as JSON, every round kept; the same run is always the same text. */
public final class ResultsJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            // the order in which the records declare, which is the order to read in
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    private ResultsJson() { }

    /** Writes the file anew, in UTF-8; its folder is made if it is missing. */
    public static void write(Results results, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text(results));
    }

    /** The run that {@link #write} wrote; a {@code JacksonException} if the file holds no run. */
    public static Results read(Path file) throws IOException {
        return results(Files.readString(file));
    }

    static String text(Results results) {
        return JSON.writeValueAsString(results) + "\n";
    }

    static Results results(String text) {
        return JSON.readValue(text, Results.class);
    }
}
