package in.pujabooking.envelope;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/** A failure (docs/api.md, envelope): one sentence for people and, where a field is at fault, what is wrong with it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ErrorEnvelope(boolean success, String message, Map<String, List<String>> errors) {

    public ErrorEnvelope(String message, Map<String, List<String>> errors) {
        this(false, message, errors);
    }

    public ErrorEnvelope(String message) {
        this(message, Map.of());
    }
}
