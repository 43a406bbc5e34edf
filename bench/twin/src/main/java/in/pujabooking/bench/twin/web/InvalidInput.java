package in.pujabooking.bench.twin.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says what is wrong with a body, per field and by the fields' names in JSON. */
final class InvalidInput {

    private InvalidInput() {
    }

    static Failure of(BindingResult invalid) {
        return new Failure(ErrorAdvice.INVALID, invalid.getFieldErrors().stream().collect(Collectors.groupingBy(
                error -> jsonName(invalid.getTarget(), error.getField()), LinkedHashMap::new,
                Collectors.mapping(FieldError::getDefaultMessage, Collectors.toList()))));
    }

    static Failure of(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof MismatchedInputException wrong && !wrong.getPath().isEmpty()
                ? new Failure(ErrorAdvice.INVALID, Map.of(name(wrong.getPath()), List.of("Not a valid value.")))
                : new Failure("The body is not valid JSON for this request");
    }

    private static String name(List<JacksonException.Reference> path) {
        return path.stream().map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    private static String jsonName(Object request, String field) {
        return Arrays.stream(request.getClass().getRecordComponents()).filter(component -> component.getName().equals(field))
                .map(RecordComponent::getAccessor).map(accessor -> accessor.getAnnotation(JsonProperty.class).value()).findFirst().orElse(field);
    }
}
