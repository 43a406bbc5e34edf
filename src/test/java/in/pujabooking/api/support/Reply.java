package in.pujabooking.api.support;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the API answered. */
public record Reply(int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public JsonNode json() {
        return JSON.readTree(body);
    }

    public String text(String field) {
        return json().path(field).asString();
    }

    public String message() {
        return text("message");
    }

    /** The errors of one field, as JSON. */
    public String errors(String field) {
        return json().path("errors").path(field).toString();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
