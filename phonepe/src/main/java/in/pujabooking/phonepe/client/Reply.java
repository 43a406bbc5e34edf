package in.pujabooking.phonepe.client;

import in.pujabooking.phonepe.json.LenientJson;
import java.time.Duration;

/** What came back over the wire, before anybody asks what it means. */
sealed interface Reply {

    /**
     * @param body       empty if it was not a JSON object
     * @param retryAfter how long PhonePe wants to be left alone; zero if it did not say
     */
    record Answered(int status, LenientJson body, Duration retryAfter) implements Reply {

        boolean ok() {
            return status >= 200 && status < 300;
        }

        ErrorBody error() {
            return new ErrorBody(body);
        }

        /** What an answer that is not 2xx, and of which nothing better is known, stands for. */
        Trouble trouble() {
            return switch (status) {
                case 401 -> Trouble.UNAUTHORISED;
                case 408 -> Trouble.TIMEOUT;
                case 429 -> Trouble.RATE_LIMITED;
                default -> status >= 500 ? Trouble.SERVER_ERROR : status >= 400 ? Trouble.REFUSED : Trouble.NONSENSE;
            };
        }
    }

    record Silence(Trouble trouble) implements Reply {
    }
}
