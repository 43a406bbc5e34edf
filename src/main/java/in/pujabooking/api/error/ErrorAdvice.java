package in.pujabooking.api.error;

import in.pujabooking.api.web.BodyTooLarge;
import in.pujabooking.command.Rejection;
import in.pujabooking.command.eventstore.SubscriberMissing;
import in.pujabooking.command.eventstore.UnreadableHistory;
import in.pujabooking.command.transaction.LockNotObtained;
import in.pujabooking.command.transaction.StepFailed;
import in.pujabooking.envelope.ErrorEnvelope;
import in.pujabooking.envelope.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DataAccessResourceFailureException;
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
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every failure of a request, as status and envelope. Only a mistake of ours is a 500, and that has an incident id. */
@RestControllerAdvice
class ErrorAdvice extends ResponseEntityExceptionHandler {

    private final Incidents incidents;

    ErrorAdvice(Incidents incidents) {
        this.incidents = incidents;
    }

    @ExceptionHandler
    ResponseEntity<Object> problem(Problem problem) {
        return answer(problem.status(), problem.failure());
    }

    /** A rejection; read from the details, so that it is the same when the command was handled by another node. */
    @ExceptionHandler
    ResponseEntity<Object> command(CommandExecutionException failed, HttpServletRequest request) {
        Optional<Object> details = failed.getDetails();
        return details.filter(Rejection.class::isInstance).map(Rejection.class::cast)
                .map(reason -> answer(RejectionStatus.of(reason), new ErrorEnvelope(reason.text())))
                .orElseGet(() -> mistake(failed, request));
    }

    /** A command that failed within the transaction of another one fails as if it had been sent alone. */
    @ExceptionHandler
    ResponseEntity<Object> step(StepFailed failed, HttpServletRequest request) {
        return switch (failed.getCause()) {
            case UnreadableHistory unreadable -> unreadable(unreadable);
            case LockNotObtained lost -> collision(lost);
            case ConcurrencyException lost -> collision(lost);
            case null, default -> mistake(failed, request);
        };
    }

    /** Nothing is decided on half a history. */
    @ExceptionHandler
    ResponseEntity<Object> unreadable(UnreadableHistory history) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE,
                new ErrorEnvelope("This was changed by a newer version of the service, which is not available at the moment. Please try again shortly."));
    }

    @ExceptionHandler
    ResponseEntity<Object> stopping(SubscriberMissing missing) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, new ErrorEnvelope("The server is stopping. Please try again shortly."));
    }

    @ExceptionHandler({ConcurrencyException.class, LockNotObtained.class})
    ResponseEntity<Object> collision(RuntimeException collision) {
        return answer(HttpStatus.CONFLICT, new ErrorEnvelope("Somebody else changed this at the same moment. Please try again."));
    }

    /** A query or a form that can't be decoded. */
    @ExceptionHandler
    ResponseEntity<Object> parameters(InvalidParameterException unreadable) {
        return answer(HttpStatus.BAD_REQUEST, new ErrorEnvelope("Invalid input"));
    }

    @ExceptionHandler
    ResponseEntity<Object> body(BodyTooLarge tooLarge) {
        return answer(HttpStatus.CONTENT_TOO_LARGE, new ErrorEnvelope(tooLarge.getMessage()));
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, TransientDataAccessException.class, CannotCreateTransactionException.class})
    ResponseEntity<Object> database(RuntimeException failed, HttpServletRequest request) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE,
                new ErrorEnvelope("The service is not available at the moment. Incident " + incidents.log(request, failed)));
    }

    /** Security answers these itself, in its filters. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void security(RuntimeException refused) {
        throw refused;
    }

    @ExceptionHandler
    ResponseEntity<Object> mistake(Exception mistake, HttpServletRequest request) {
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, new ErrorEnvelope("Something went wrong on our side. Incident " + incidents.log(request, mistake)));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException unreadable, HttpHeaders headers,
                                                                  HttpStatusCode status, WebRequest request) {
        Unreadable why = Unreadable.because(unreadable);
        return answer(why.status(), why.failure());
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(Object body, HttpHeaders headers, HttpStatusCode code, WebRequest request) {
        HttpStatus status = HttpStatus.valueOf(code.value());
        return ResponseEntity.status(status).headers(headers).contentType(MediaType.APPLICATION_JSON).body(new ErrorEnvelope(StatusText.of(status)));
    }

    private static ResponseEntity<Object> answer(HttpStatus status, ErrorEnvelope failure) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(failure);
    }
}
