package in.pujabooking.api.error;

import in.pujabooking.api.web.BodyTooLarge;
import in.pujabooking.envelope.ErrorEnvelope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says what was wrong with a body that could not be read: too large, no JSON, or a field of the wrong kind. */
record Unreadable(HttpStatus status, ErrorEnvelope failure) {

    static Unreadable because(Throwable unreadable) {
        if (firstCause(unreadable, BodyTooLarge.class).isPresent()) {
            return new Unreadable(HttpStatus.CONTENT_TOO_LARGE, new ErrorEnvelope(BodyTooLarge.MESSAGE));
        }
        return new Unreadable(HttpStatus.BAD_REQUEST, firstCause(unreadable, MismatchedInputException.class)
                .map(JacksonException::getPath)
                .filter(path -> !path.isEmpty())
                .map(Unreadable::field)
                .map(field -> new ErrorEnvelope("Invalid input", Map.of(field, List.of("Not a valid value."))))
                .orElse(new ErrorEnvelope("The body is not valid JSON for this request")));
    }

    private static String field(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    private static <T> Optional<T> firstCause(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).filter(type::isInstance).map(type::cast).findFirst();
    }
}
