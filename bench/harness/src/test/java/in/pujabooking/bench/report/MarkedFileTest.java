package in.pujabooking.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedFileTest {

    private static final String BEFORE = "# Page\r\n\nThe line `<!-- measured: begin -->` begins it.  \n\n";
    private static final String AFTER = "\n\n\tno line break at the end";

    @TempDir
    private Path folder;
    private Path page;

    @BeforeEach
    void page() {
        page = folder.resolve("page.md");
    }

    @Test
    void what_is_between_the_markers_is_replaced_and_nothing_else() throws IOException {
        Files.writeString(page, BEFORE + MarkedFile.BEGIN + "\nold $1 \\ text\n" + MarkedFile.END + AFTER);
        MarkedFile.replace(page, "new $2 \\ text\n");
        assertThat(Files.readString(page)).isEqualTo(BEFORE + MarkedFile.BEGIN + "\n\nnew $2 \\ text\n\n" + MarkedFile.END + AFTER);
    }

    @Test
    void to_replace_it_again_changes_nothing() throws IOException {
        Files.writeString(page, BEFORE + MarkedFile.BEGIN + "\n" + MarkedFile.END + AFTER);
        MarkedFile.replace(page, "new\n");
        String once = Files.readString(page);
        MarkedFile.replace(page, "new\n");
        assertThat(Files.readString(page)).isEqualTo(once);
    }

    @Test
    void without_a_marker_it_is_left_alone() throws IOException {
        refused(BEFORE + MarkedFile.BEGIN + AFTER, "has the line <!-- measured: end --> 0 times, not once");
        refused(BEFORE + MarkedFile.END + AFTER, "has the line <!-- measured: begin --> 0 times, not once");
    }

    @Test
    void with_a_marker_twice_it_is_left_alone() throws IOException {
        refused((MarkedFile.BEGIN + "\n").repeat(2) + MarkedFile.END, "has the line <!-- measured: begin --> 2 times, not once");
    }

    @Test
    void with_the_markers_the_wrong_way_round_it_is_left_alone() throws IOException {
        refused(MarkedFile.END + "\n" + MarkedFile.BEGIN, "has the line <!-- measured: end --> before <!-- measured: begin -->");
    }

    private void refused(String content, String reason) throws IOException {
        Files.writeString(page, content);
        assertThatIllegalStateException().isThrownBy(() -> MarkedFile.replace(page, "new")).withMessage(page + " " + reason);
        assertThat(Files.readString(page)).isEqualTo(content);
    }
}
