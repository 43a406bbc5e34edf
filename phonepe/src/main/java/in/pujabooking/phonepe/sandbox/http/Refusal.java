package in.pujabooking.phonepe.sandbox.http;

import java.util.Map;

/** A call that PhonePe turns down: an HTTP status and a body in one of its shapes (docs/phonepe.md, errors). */
public final class Refusal extends RuntimeException {

    private final int status;
    private final transient Map<String, Object> body;

    public Refusal(int status, Map<String, Object> body) {
        super(String.valueOf(body.get("message")), null, false, false);
        this.status = status;
        this.body = body;
    }

    /** The short shape: code and message. */
    public static Refusal of(int status, String code, String message) {
        return new Refusal(status, Map.of("code", code, "message", message));
    }

    /** The older shape, with {@code success} and {@code data} around it. */
    public static Refusal framed(int status, String code, String message) {
        return new Refusal(status, Map.of("success", false, "code", code, "message", message, "data", Map.of()));
    }

    public static Refusal badRequest(String message) {
        return of(400, "BAD_REQUEST", message);
    }

    public static Refusal unauthorized() {
        return framed(401, "AUTHORIZATION_FAILED", "Check the authorization token that was sent");
    }

    public static Refusal mappingNotFound() {
        return of(400, "BAD_REQUEST", "Api Mapping Not Found");
    }

    public static Refusal internalError() {
        return of(500, "INTERNAL_SERVER_ERROR", "Something went wrong; try again later");
    }

    /** A refusal of the automation API, which is ours: its body has one {@code error}. */
    public static Refusal automation(int status, String error) {
        return new Refusal(status, Map.of("error", error));
    }

    public int status() {
        return status;
    }

    public Map<String, Object> body() {
        return body;
    }
}
