package in.pujabooking.bench.report;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** On each bar a line from its lowest round to its highest, and above it the median in figures if all bars are wide enough for theirs. */
final class Whiskers {

    private static final double GAP = 6;
    private static final double HALF_CAP = 5;
    private static final float LARGEST = 13;
    private static final float SMALLEST = 9;

    private final Graphics2D g;
    private final double barWidth;
    private final DoubleUnaryOperator screenY;
    private final float size;

    Whiskers(Graphics2D g, double barWidth, DoubleUnaryOperator screenY, List<Spread> all) {
        this.g = g;
        this.barWidth = barWidth;
        this.screenY = screenY;
        double widest = all.stream().mapToDouble(spread -> layout(Figures.median(spread), LARGEST).getBounds().getWidth()).max().orElse(1);
        this.size = (float) Math.min(LARGEST, LARGEST * barWidth / widest);
    }

    void draw(Spread spread, double x) {
        g.setColor(BarStyle.INK);
        if (spread.min() < spread.max()) {
            line(x, screenY.applyAsDouble(spread.min()), screenY.applyAsDouble(spread.max()));
        }
        if (size >= SMALLEST) {
            label(Figures.median(spread), x, screenY.applyAsDouble(spread.max()) - GAP);
        }
    }

    private void line(double x, double bottom, double top) {
        g.setStroke(new BasicStroke(1.2f));
        double cap = Math.min(HALF_CAP, barWidth / 4);
        g.draw(new Line2D.Double(x, bottom, x, top));
        g.draw(new Line2D.Double(x - cap, bottom, x + cap, bottom));
        g.draw(new Line2D.Double(x - cap, top, x + cap, top));
    }

    private void label(String text, double x, double baseline) {
        var layout = layout(text, size);
        double left = x - layout.getBounds().getCenterX();
        // outlines, as XChart draws its own text: the same on every screen
        g.fill(layout.getOutline(AffineTransform.getTranslateInstance(left, baseline)));
    }

    private TextLayout layout(String text, float size) {
        return new TextLayout(text, BarStyle.font(Font.PLAIN, size), g.getFontRenderContext());
    }
}
