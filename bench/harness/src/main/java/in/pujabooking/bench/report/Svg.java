package in.pujabooking.bench.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;

/** Makes an SVG of VectorGraphics2D small and the same at each run. */
final class Svg {

    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE[^>]*>\\s*");
    private static final Pattern CLIP = Pattern.compile("\\bclip-?\\d+\\b");
    private static final Pattern LONG_DECIMAL = Pattern.compile("-?\\d+\\.\\d{2,}(E-\\d+)?");

    private Svg() { }

    static String tidy(String svg) {
        // a parser would fetch the DTD from the network
        String plain = DOCTYPE.matcher(svg).replaceAll("").replace("\r\n", "\n");
        return shortDecimals(numberedClips(plain));
    }

    /** The names of the clips are identity hashes, which differ from run to run. */
    private static String numberedClips(String svg) {
        var names = new LinkedHashMap<String, String>();
        return CLIP.matcher(svg).replaceAll(clip -> names.computeIfAbsent(clip.group(), name -> "clip-" + (names.size() + 1)));
    }

    /** A tenth of a pixel is finer than anyone sees. */
    private static String shortDecimals(String svg) {
        return LONG_DECIMAL.matcher(svg).replaceAll(number ->
                new BigDecimal(number.group()).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString());
    }
}
