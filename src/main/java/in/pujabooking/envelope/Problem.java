package in.pujabooking.envelope;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A request that can't be served, with the answer for it. Business rejections are the write side's, not this. */
public final class Problem extends RuntimeException {

    private final transient HttpStatus status;
    private final transient ErrorEnvelope failure;

    public Problem(HttpStatus status, String message) {
        this(status, new ErrorEnvelope(message), null);
    }

    public Problem(HttpStatus status, String message, Throwable cause) {
        this(status, new ErrorEnvelope(message), cause);
    }

    private Problem(HttpStatus status, ErrorEnvelope failure, Throwable cause) {
        super(failure.message(), cause);
        this.status = status;
        this.failure = failure;
    }

    public static Problem notFound(String message) {
        return new Problem(HttpStatus.NOT_FOUND, message);
    }

    /** 400, with what is wrong per field, the fields named as in the request. */
    public static Problem invalid(Map<String, List<String>> errors) {
        return new Problem(HttpStatus.BAD_REQUEST, new ErrorEnvelope("Invalid input", errors), null);
    }

    /** 400 because of one field; its error is the message as well. */
    public static Problem invalid(String field, String error) {
        return new Problem(HttpStatus.BAD_REQUEST, new ErrorEnvelope(error, Map.of(field, List.of(error))), null);
    }

    public HttpStatus status() {
        return status;
    }

    public ErrorEnvelope failure() {
        return failure;
    }
}
