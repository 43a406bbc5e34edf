package in.pujabooking.api.list;

import in.pujabooking.envelope.FieldErrors;
import in.pujabooking.envelope.Problem;
import in.pujabooking.query.view.KeysetCursor;
import in.pujabooking.query.view.ListRange;
import java.time.DateTimeException;

/**
 * Reads the parameters of a list: {@code limit} (1 to 200, else 50) and {@code after}, the cursor of a {@code Link}. Without either no page
 * is asked for, and the list is answered as far as one answer goes. A parameter that is absent or empty says nothing.
 */
public final class ListRanges {

    private static final int DEFAULT_LIMIT = 50;
    private static final int LARGEST_LIMIT = 200;

    private ListRanges() {
    }

    /** @throws Problem 400 that names every parameter that can't be read */
    public static ListRange read(String limit, String after) {
        if (isAbsent(limit) && isAbsent(after)) {
            return ListRange.LARGEST;
        }
        FieldErrors errors = new FieldErrors();
        int rows = isAbsent(limit) ? DEFAULT_LIMIT : limit(limit, errors);
        KeysetCursor place = isAbsent(after) ? null : place(after, errors);
        errors.throwIfAny();
        return new ListRange(place, rows);
    }

    private static boolean isAbsent(String parameter) {
        return parameter == null || parameter.isEmpty();
    }

    private static int limit(String text, FieldErrors errors) {
        if (text.matches("[0-9]{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= LARGEST_LIMIT) {
            return Integer.parseInt(text);
        }
        errors.add("limit", "Not a number from 1 to " + LARGEST_LIMIT + ".");
        return DEFAULT_LIMIT;
    }

    private static KeysetCursor place(String text, FieldErrors errors) {
        try {
            return CursorText.read(text);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            errors.add("after", "Not a cursor of a list.");
            return null;
        }
    }
}
