package in.pujabooking.bench.twin.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A request that can't be served, with the answer for it; rolls the request's transaction back. */
public final class Problem extends RuntimeException {

    private final transient HttpStatus status;
    private final transient Failure failure;

    private Problem(HttpStatus status, Failure failure) {
        super(failure.message());
        this.status = status;
        this.failure = failure;
    }

    public static Problem notFound(String message) {
        return new Problem(HttpStatus.NOT_FOUND, new Failure(message));
    }

    /** 400, for a rule of the business that the request breaks. */
    public static Problem refused(String message) {
        return new Problem(HttpStatus.BAD_REQUEST, new Failure(message));
    }

    /** 400, because of one field, named as in the request. */
    public static Problem invalid(String field, String error) {
        return new Problem(HttpStatus.BAD_REQUEST, new Failure(ErrorAdvice.INVALID, Map.of(field, List.of(error))));
    }

    HttpStatus status() {
        return status;
    }

    Failure failure() {
        return failure;
    }
}
