package in.pujabooking.bench.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;

/** A measure as grouped bars: the variants along the axis, in each a bar for every contestant, its height the median. */
final class Plot {

    private Plot() { }

    /** The same measure is always the same SVG, on machines with the same fonts. */
    static String svg(Measure measure, Palette palette) throws IOException {
        var svg = new ByteArrayOutputStream();
        VectorGraphicsEncoder.saveVectorGraphic(chart(measure, palette), svg, VectorGraphicsFormat.SVG);
        return Svg.tidy(svg.toString(StandardCharsets.UTF_8));
    }

    private static BarChart chart(Measure measure, Palette palette) {
        var contestants = Stream.concat(Stream.of(measure.ours()), measure.peers().stream()).toList();
        var title = "%s, %s (%s)".formatted(measure.title(), measure.unit(), measure.better().inWords());
        var chart = new BarChart(title, measure.variants(), contestants.size());
        contestants.forEach(who -> chart.add(who, palette.of(who),
                measure.variants().stream().map(variant -> measure.find(who, variant).map(Series::spread)).toList()));
        return chart;
    }
}
