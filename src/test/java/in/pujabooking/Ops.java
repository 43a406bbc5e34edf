package in.pujabooking;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Somebody of ops, user 7, over HTTP. */
public final class Ops {

    private final String base;
    private final Map<String, String> headers;

    public Ops(String base) {
        this.base = base;
        this.headers = Map.of("Authorization", "Bearer " + new Storefront(base).token(7, "ops"), "Content-Type", "application/json");
    }

    public Http.Answer get(String path) {
        return Http.send("GET", base + path, headers, null);
    }

    public Http.Answer post(String path, Object body) {
        return Http.send("POST", base + path, headers, Http.json(body));
    }

    /** The data of an answer. */
    public JsonNode data(String path) {
        return get(path).body().path("data");
    }
}
