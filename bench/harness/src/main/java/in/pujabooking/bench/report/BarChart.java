package in.pujabooking.bench.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.knowm.xchart.CategoryChart;

/** XChart's grouped bars with whiskers from min to max and the median above; XChart's own error bars can only be symmetrical. */
final class BarChart extends CategoryChart {

    /** What the axis has above the highest whisker, for the figure that is written there. */
    private static final double HEADROOM = 1.12;

    private final List<String> variants;
    private final int contestants;
    private final List<List<Optional<Spread>>> series = new ArrayList<>();
    private double highest;

    BarChart(String title, List<String> variants, int contestants) {
        super(BarStyle.WIDTH, BarStyle.HEIGHT);
        // a category can't be without a name
        this.variants = variants.stream().map(variant -> variant.isEmpty() ? " " : variant).toList();
        this.contestants = contestants;
        setTitle(title);
        BarStyle.apply(styler, title, variants.size() * contestants);
        setCustomYAxisTickLabelsFormatter(Figures::tick);
    }

    /** One spread for each variant, in their order; empty where nothing was measured. */
    void add(String who, Color colour, List<Optional<Spread>> spreads) {
        addSeries(who, variants, spreads.stream().map(spread -> spread.map(Spread::median).orElse(null)).toList())
                .setFillColor(colour);
        series.add(spreads);
        highest = Math.max(highest, spreads.stream().flatMap(Optional::stream).mapToDouble(Spread::max).max().orElse(0));
        styler.setYAxisMin(0.0).setYAxisMax(highest == 0 ? 1 : highest * HEADROOM);
    }

    @Override
    public void paint(Graphics2D g, int width, int height) {
        super.paint(g, width, height);
        var whiskers = new Whiskers(g, barWidth(), this::getScreenYFromChart, spreads());
        for (int contestant = 0; contestant < series.size(); contestant++) {
            for (int variant = 0; variant < variants.size(); variant++) {
                double centre = centre(variant, contestant);
                series.get(contestant).get(variant).ifPresent(spread -> whiskers.draw(spread, centre));
            }
        }
    }

    private List<Spread> spreads() {
        return series.stream().flatMap(List::stream).flatMap(Optional::stream).toList();
    }

    private double centre(int variant, int contestant) {
        double group = group();
        double left = plot.getBounds().getX() + plot.getBounds().getWidth() * (1 - styler.getPlotContentSize()) / 2;
        return left + group * variant + group * (1 - styler.getAvailableSpaceFill()) / 2 + barWidth() * (contestant + 0.5);
    }

    private double barWidth() {
        return group() * styler.getAvailableSpaceFill() / contestants;
    }

    private double group() {
        return plot.getBounds().getWidth() * styler.getPlotContentSize() / variants.size();
    }
}
