package in.pujabooking.envelope;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects everything that is wrong with a request, so that one answer names it all. */
public final class FieldErrors {

    public static final String REQUIRED = "This field is required.";

    private final Map<String, List<String>> errors = new LinkedHashMap<>();

    public void add(String field, String error) {
        errors.computeIfAbsent(field, name -> new ArrayList<>()).add(error);
    }

    /** Adds "required" and answers false if the value is null. */
    public boolean require(String field, Object value) {
        if (value == null) {
            add(field, REQUIRED);
        }
        return value != null;
    }

    /** @throws Problem 400 with all errors, if there are any */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }
}
