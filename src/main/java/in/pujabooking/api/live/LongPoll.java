package in.pujabooking.api.live;

import in.pujabooking.envelope.Problem;
import java.time.Duration;
import java.util.regex.Pattern;

/** How long a status poll is willing to wait: {@code ?wait=} in seconds. */
final class LongPoll {

    static final int LONGEST_SECONDS = 30;

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,2}");

    private LongPoll() {
    }

    /**
     * @param wait as in the request; null for a plain poll, which does not wait
     * @throws Problem 400 unless it is a whole number of seconds from 1 to 30
     */
    static Duration duration(String wait) {
        if (wait == null) {
            return Duration.ZERO;
        }
        int seconds = SECONDS.matcher(wait).matches() ? Integer.parseInt(wait) : 0;
        if (seconds < 1 || seconds > LONGEST_SECONDS) {
            throw Problem.invalid("wait", "Has to be a whole number of seconds from 1 to %d.".formatted(LONGEST_SECONDS));
        }
        return Duration.ofSeconds(seconds);
    }
}
