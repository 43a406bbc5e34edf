package in.pujabooking.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    @Test
    void a_page_refers_to_plots_that_are_there(@TempDir Path docs) throws IOException {
        Path page = Files.writeString(docs.resolve("performance.md"), MarkedFile.BEGIN + "\n" + MarkedFile.END);
        Report.writeInto(page, Sample.run());
        assertThat(page).content().contains("(performance/throughput.svg)", "(performance/disk.svg)");
        assertThat(docs.resolve("performance")).isDirectoryContaining("glob:**/throughput.svg").isDirectoryContaining("glob:**/disk.svg");
    }

    @Test
    void a_plot_of_what_is_not_measured_any_more_goes(@TempDir Path docs) throws IOException {
        Path page = Files.writeString(docs.resolve("performance.md"), MarkedFile.BEGIN + "\n" + MarkedFile.END);
        Path old = Files.writeString(Files.createDirectory(docs.resolve("performance")).resolve("old.svg"), "<svg/>");
        Report.writeInto(page, Sample.run());
        assertThat(old).doesNotExist();
    }

    @Test
    void a_page_without_the_markers_is_refused(@TempDir Path docs) throws IOException {
        Path page = Files.writeString(docs.resolve("performance.md"), "# Page");
        assertThatIllegalStateException().isThrownBy(() -> Report.writeInto(page, Sample.run()));
        assertThat(page).hasContent("# Page");
    }

    @Test
    void a_console_has_the_same_rows() {
        assertThat(Report.text(Sample.run())).startsWith("""
                measure                                    variant    ours: median (min-max)  peer  peer: median (min-max)\
                  ours / peer (min-max)  goal                       met
                Checkouts, checkouts/s (higher is better)  1 writer                     20.5  -                          -\
                                      -
                                                           8 writers             90 (80-100)  Twin           100 (100-125)\
                    0.800 (0.800-0.900)  >= 0.75: history is cheap  yes
                """).contains("Disk a booking, bytes (lower is better)").isASCII();
    }

    @Test
    void what_is_not_met_is_told() {
        assertThat(Sample.run().unmet()).isEmpty();
        var run = Sample.run();
        var missed = new Results(run.date(), run.command(), false, run.machine(), run.versions(),
                List.of(Sample.throughput(Sample.atLeast(0.9))), run.failures());
        assertThat(missed.unmet()).singleElement().extracting(Row::variant).isEqualTo("8 writers");
    }
}
