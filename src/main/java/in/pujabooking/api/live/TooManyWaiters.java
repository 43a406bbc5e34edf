package in.pujabooking.api.live;

import in.pujabooking.envelope.ErrorEnvelope;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A request that can't wait, because too many others do. */
final class TooManyWaiters extends RuntimeException {

    private static final String RETRY_AFTER_SECONDS = "2";

    private final HttpStatus status;

    private TooManyWaiters(HttpStatus status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    static TooManyWaiters ofUser() {
        return new TooManyWaiters(HttpStatus.TOO_MANY_REQUESTS, "Too many of your requests are waiting. Please try again shortly.");
    }

    static TooManyWaiters ofNode() {
        return new TooManyWaiters(HttpStatus.SERVICE_UNAVAILABLE, "Too many requests are waiting. Please try again shortly.");
    }

    ResponseEntity<Object> answer() {
        return ResponseEntity.status(status).header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS).contentType(MediaType.APPLICATION_JSON)
                .body(new ErrorEnvelope(getMessage()));
    }
}
