package in.pujabooking.bench.twin.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every failure of a request, as status and envelope. */
@RestControllerAdvice
class ErrorAdvice extends ResponseEntityExceptionHandler {

    static final String INVALID = "Invalid input";
    private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> problem(Problem problem) {
        return answer(problem.status(), problem.failure());
    }

    @ExceptionHandler
    ResponseEntity<Object> collision(DataIntegrityViolationException collision) {
        LOG.warn("A constraint refused a request", collision);
        return answer(HttpStatus.CONFLICT, new Failure("Somebody else changed this at the same moment. Please try again."));
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, TransientDataAccessException.class, CannotCreateTransactionException.class})
    ResponseEntity<Object> database(RuntimeException failed) {
        LOG.error("The database did not serve a request", failed);
        return answer(HttpStatus.SERVICE_UNAVAILABLE, new Failure("The service is not available at the moment."));
    }

    @ExceptionHandler
    ResponseEntity<Object> phonePeOutOfReach(ResourceAccessException silent) {
        LOG.warn("PhonePe can't be reached", silent);
        return answer(HttpStatus.SERVICE_UNAVAILABLE, new Failure("PhonePe can't be reached at the moment. Please try again shortly."));
    }

    @ExceptionHandler
    ResponseEntity<Object> phonePe(RestClientException failed) {
        LOG.warn("PhonePe did not answer as it should", failed);
        return answer(HttpStatus.BAD_GATEWAY, new Failure("PhonePe did not answer as it should. Please try again shortly."));
    }

    /** Security answers these itself, in its filters. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void security(RuntimeException refused) {
        throw refused;
    }

    @ExceptionHandler
    ResponseEntity<Object> mistake(Exception mistake) {
        LOG.error("A request failed", mistake);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, new Failure("Something went wrong on our side."));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException invalid, HttpHeaders headers,
                                                                  HttpStatusCode status, WebRequest request) {
        return answer(HttpStatus.BAD_REQUEST, InvalidInput.of(invalid.getBindingResult()));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException unreadable, HttpHeaders headers,
                                                                  HttpStatusCode status, WebRequest request) {
        return answer(HttpStatus.BAD_REQUEST, InvalidInput.of(unreadable));
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(Object body, HttpHeaders headers, HttpStatusCode code, WebRequest request) {
        return ResponseEntity.status(code).headers(headers).contentType(MediaType.APPLICATION_JSON)
                .body(new Failure(HttpStatus.valueOf(code.value()).getReasonPhrase()));
    }

    private static ResponseEntity<Object> answer(HttpStatus status, Failure failure) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(failure);
    }
}
