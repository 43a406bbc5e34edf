package in.pujabooking.bench.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/** How the bars look: white ground, dark text, faint horizontal lines, nothing else. Lengths are in pixels. */
final class BarStyle {

    static final int WIDTH = 860;
    static final int HEIGHT = 420;
    static final Color INK = new Color(0x333333);

    private static final Color GRID = new Color(0xE4E4E4);
    private static final double WIDEST_BAR = 110;
    private static final double FULLEST = 0.8;
    private static final int TITLE_SIZE = 18;
    /** XChart centres the title over the plot, beside which the axis takes its part. */
    private static final double TITLE_SHARE = 0.84;

    private BarStyle() { }

    static Font font(int style, float size) {
        return new Font(Font.SANS_SERIF, style, 1).deriveFont(size);
    }

    static void apply(CategoryStyler styler, String title, int bars) {
        styler.setAvailableSpaceFill(Math.min(FULLEST, WIDEST_BAR * bars / WIDTH));
        styler.setPlotGridVerticalLinesVisible(false).setPlotGridLinesColor(GRID).setPlotGridLinesStroke(new BasicStroke(1))
                .setPlotTicksMarksVisible(false).setAxisTickLabelsFont(font(Font.PLAIN, 14)).setAxisTickLabelsColor(INK)
                .setAxisTicksMarksVisible(false).setAxisTicksLineVisible(false).setYAxisTickMarkSpacingHint(60)
                .setYAxisLabelAlignment(TextAlignment.Right);
        styler.setChartBackgroundColor(Color.WHITE).setPlotBackgroundColor(Color.WHITE).setPlotBorderVisible(false)
                .setChartFontColor(INK).setChartTitleFont(titleFont(title)).setChartTitleBoxVisible(false).setChartPadding(14)
                .setLegendPosition(LegendPosition.OutsideS).setLegendLayout(LegendLayout.Horizontal)
                .setLegendBorderColor(Color.WHITE).setLegendPadding(16).setLegendFont(font(Font.PLAIN, 14)).setToolTipsEnabled(false);
    }

    /** A long title is set smaller rather than cut off. */
    private static Font titleFont(String title) {
        var font = font(Font.BOLD, TITLE_SIZE);
        double width = font.getStringBounds(title, new FontRenderContext(null, true, true)).getWidth();
        return font.deriveFont((float) Math.min(TITLE_SIZE, TITLE_SIZE * TITLE_SHARE * WIDTH / width));
    }
}
