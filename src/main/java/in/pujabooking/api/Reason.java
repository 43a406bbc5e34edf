package in.pujabooking.api;

import in.pujabooking.envelope.Problem;

/** Why somebody of ops does something: one line that stays in the history. */
public final class Reason {

    private static final int LONGEST = 500;

    private Reason() {
    }

    /** @throws Problem 400 if there is none, or it is no single line of text */
    public static String require(String reason) {
        if (reason == null || reason.isBlank()) {
            throw Problem.invalid("reason", "A reason is required");
        }
        if (reason.length() > LONGEST || reason.chars().anyMatch(Character::isISOControl)) {
            throw Problem.invalid("reason", "The reason has to be one line of at most " + LONGEST + " characters");
        }
        return reason.strip();
    }
}
