package in.pujabooking.api.cart;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;

/** The day of the service: an ISO date, not over in India, and within a century. */
final class SelectedDate {

    private static final Period FURTHEST = Period.ofYears(100);

    private SelectedDate() {
    }

    /** @throws IllegalArgumentException with a message for people */
    static LocalDate read(String text, LocalDate today) {
        LocalDate date = parse(text);
        if (date.isBefore(today)) {
            throw new IllegalArgumentException("This date is in the past.");
        }
        if (date.isAfter(today.plus(FURTHEST))) {
            throw new IllegalArgumentException("This date is too far away.");
        }
        return date;
    }

    private static LocalDate parse(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException("Not a date in the form YYYY-MM-DD.", malformed);
        }
    }
}
