package in.pujabooking.api.list;

import in.pujabooking.query.view.KeysetCursor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a list as a text that a client hands back and does not look into. */
final class CursorText {

    private static final Pattern WRITTEN = Pattern.compile("([0-9T:.Z-]{1,40}) ([!-~]{0,200})");
    private static final int LAST_YEAR = 9_999;

    private CursorText() {
    }

    static String write(KeysetCursor cursor) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((cursor.at() + " " + cursor.id()).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException or {@link java.time.DateTimeException} if it is not what {@link #write} makes */
    static KeysetCursor read(String text) {
        Matcher written = WRITTEN.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
        if (!written.matches()) {
            throw new IllegalArgumentException("Not a cursor");
        }
        Instant at = Instant.parse(written.group(1));
        int year = at.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1 || year > LAST_YEAR) {
            throw new IllegalArgumentException("Not a time that a row can have");
        }
        return new KeysetCursor(at, written.group(2));
    }
}
