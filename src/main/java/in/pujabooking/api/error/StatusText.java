package in.pujabooking.api.error;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** What to tell people about a failure of which only the status is known. */
final class StatusText {

    private static final Map<HttpStatus, String> TEXTS = Map.of(
            HttpStatus.NOT_FOUND, "Not found",
            HttpStatus.METHOD_NOT_ALLOWED, "This method is not allowed here",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body has to be application/json",
            HttpStatus.NOT_ACCEPTABLE, "Only application/json is served here",
            HttpStatus.BAD_REQUEST, "Invalid input");

    private StatusText() {
    }

    static String of(HttpStatus status) {
        return TEXTS.getOrDefault(status, status.getReasonPhrase());
    }
}
