package in.pujabooking.query.view;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Values as PostgreSQL can hold them. What it would refuse is replaced or refused here, because a refused statement aborts
 * the transaction of the decision: one odd character in an event would cost every try of it a failure.
 */
final class Storable {

    /** Years of more digits are written with a sign, which PostgreSQL does not read. */
    private static final int LAST_YEAR = 9_999;

    private Storable() {
    }

    static Object of(Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text(text);
            case Instant instant -> time(instant);
            case LocalDate date -> date(date);
            default -> value;
        };
    }

    /** Without NUL characters and lone surrogates, which no text column takes. */
    private static String text(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }

    private static OffsetDateTime time(Instant instant) {
        OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
        requireYear(time.getYear(), instant);
        return time;
    }

    private static LocalDate date(LocalDate date) {
        requireYear(date.getYear(), date);
        return date;
    }

    private static void requireYear(int year, Object value) {
        if (year < 1 || year > LAST_YEAR) {
            throw new IllegalArgumentException("Not a time that a view can hold: " + value);
        }
    }
}
