package in.pujabooking.phonepe.sandbox.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * A text from the resources, with other resources in it ({@code {{> style.css}}}) and with places like {@code {{amount}}}; whatever is put
 * there is escaped for HTML.
 */
record Template(String text) {

    private static final Pattern PART = Pattern.compile("\\{\\{> ([\\w.]+)}}");
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    static Template of(String resource) {
        return new Template(PART.matcher(read(resource)).replaceAll(part -> Matcher.quoteReplacement(read(part.group(1)).strip())));
    }

    String with(Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(HtmlUtils.htmlEscape(values.get(place.group(1)))));
    }

    private static String read(String resource) {
        try (InputStream file = Template.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(resource + " is missing from the sandbox", failure);
        }
    }
}
