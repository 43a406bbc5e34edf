package in.pujabooking.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PlotTest {

    private static final Measure MEASURE = Sample.throughput(Sample.atLeast(0.75));
    private static final Palette PALETTE = new Palette(List.of(MEASURE));

    @Test
    void it_is_an_svg() throws Exception {
        Document svg = parsed(Plot.svg(MEASURE, PALETTE));
        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 860 420");
        assertThat(svg.getDoctype()).isNull();
    }

    @Test
    void it_is_the_same_each_time_and_not_enormous() throws IOException {
        assertThat(Plot.svg(MEASURE, PALETTE)).isEqualTo(Plot.svg(MEASURE, PALETTE)).hasSizeLessThan(150_000);
    }

    @Test
    void each_contestant_has_its_colour_in_its_bars_and_in_the_legend() throws IOException {
        assertThat(Plot.svg(MEASURE, PALETTE).split(fill("Checkout"), -1)).hasSize(1 + 2 + 1);
        assertThat(Plot.svg(MEASURE, PALETTE).split(fill("Twin"), -1)).hasSize(1 + 1 + 1);
    }

    @Test
    void figures_that_are_all_zero_can_be_shown() throws IOException {
        var lost = new Measure("lost", "Lost payments", "payments", Better.LOWER, List.of(new Series("Checkout", "", List.of(0.0))),
                Optional.empty(), Optional.empty());
        assertThat(Plot.svg(lost, new Palette(List.of(lost)))).doesNotContain("NaN").doesNotContain("Infinity");
    }

    private static String fill(String who) {
        var colour = PALETTE.of(who);
        return "fill:rgb\\(%d,%d,%d\\)".formatted(colour.getRed(), colour.getGreen(), colour.getBlue());
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
