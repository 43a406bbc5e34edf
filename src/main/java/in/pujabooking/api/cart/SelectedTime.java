package in.pujabooking.api.cart;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The time of day as the storefront writes it: {@code 10:00 AM}; {@code 10:00} and {@code 22:30} are understood as well. */
public final class SelectedTime {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("hh:mm a", Locale.ENGLISH);
    private static final DateTimeFormatter TWELVE_HOURS = reader("h:mm a");
    private static final DateTimeFormatter WHOLE_DAY = reader("H:mm");

    private SelectedTime() {
    }

    public static String write(LocalTime time) {
        return WRITTEN.format(time);
    }

    /** Empty if it is not a time of day. */
    static Optional<LocalTime> read(String text) {
        return Stream.of(TWELVE_HOURS, WHOLE_DAY).flatMap(reader -> read(text.strip(), reader).stream()).findFirst();
    }

    private static Optional<LocalTime> read(String text, DateTimeFormatter reader) {
        try {
            return Optional.of(LocalTime.parse(text, reader));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter reader(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
