package in.pujabooking.envelope;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A success (docs/api.md, envelope); {@code message} and {@code data} are left out when null. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Envelope<T>(boolean success, String message, T data) {

    public static <T> Envelope<T> of(T data) {
        return new Envelope<>(true, null, data);
    }

    public static <T> Envelope<T> of(String message, T data) {
        return new Envelope<>(true, message, data);
    }
}
