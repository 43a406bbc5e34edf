package in.pujabooking.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkdownSectionTest {

    @Test
    void a_run_is_read_from_top_to_bottom() {
        assertThat(MarkdownSection.of(Sample.run(), "performance")).isEqualTo("""
                Measured on 2026-11-25 10:15 UTC with `mvn -Pbench verify`; on cpu 2 cores, memory 8 GB; of java 25, postgres 18.4.

                A figure is the median of its rounds, with the lowest and the highest of them; a ratio is taken round by round. \
                ↑ higher is better, ↓ lower is better.

                **Not measured:** a wish: nobody knows how

                | measure | variant | ours: median (min–max) | peer | peer: median (min–max) | ours / peer (min–max) | goal | met |
                | --- | --- | --: | --- | --: | --: | --- | --- |
                | Checkouts, checkouts/s ↑ | 1 writer | 20.5 | – | – | – |  |  |
                |  | 8 writers | 90 (80–100) | Twin | 100 (100–125) | 0.800 (0.800–0.900) | ≥ 0.75: history is cheap | yes |

                Without a goal:

                | measure | variant | ours: median (min–max) | peer | peer: median (min–max) | ours / peer (min–max) |
                | --- | --- | --: | --- | --: | --: |
                | Disk a booking, bytes ↓ |  | 12,300 | – | – | – |

                Further figures:

                | measure | variant | who | further figures |
                | --- | --- | --- | --- |
                | Checkouts, checkouts/s ↑ | 8 writers | Checkout | p50 1.25, p99 4.20 |

                ### Checkouts

                ![Checkouts, checkouts/s, higher is better](performance/throughput.svg)

                Why so.

                ### Disk a booking

                ![Disk a booking, bytes, lower is better](performance/disk.svg)
                """);
    }

    @Test
    void a_smoke_run_says_so() {
        var smoke = new Results(Instant.EPOCH, "x", true, Map.of(), Map.of(), List.of(), Map.of());
        assertThat(MarkdownSection.of(smoke, "performance")).contains("`x` (**a smoke run: too short to judge by**)");
    }

    @Test
    void a_name_breaks_no_table() {
        var measure = new Measure("m", "a|b\nc", "s", Better.LOWER, List.of(new Series("us", "", List.of(1.0))), Optional.empty(),
                Optional.empty());
        var run = new Results(Instant.EPOCH, "x", false, Map.of(), Map.of(), List.of(measure), Map.of());
        assertThat(MarkdownTable.of(Tables.unjudged(run))).contains("| a\\|b c, s ↓ |");
    }
}
