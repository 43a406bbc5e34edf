package in.pujabooking.phonepe.sandbox.http;

import java.io.IOException;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes JSON bodies. */
public final class Json {

    private final JsonMapper mapper;

    Json(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** The request's object; another content type counts as a wrong path (docs/phonepe.md, addresses), anything else as a bad request. */
    public ObjectNode gatewayBody(ServerRequest request) throws IOException {
        if (!request.headers().contentType().map(MediaType.APPLICATION_JSON::includes).orElse(false)) {
            throw Refusal.mappingNotFound();
        }
        return object(request).orElseThrow(() -> Refusal.badRequest("The request body must be a JSON object"));
    }

    /** The request's object for the automation API. */
    public ObjectNode automationBody(ServerRequest request) throws IOException {
        return object(request).orElseThrow(() -> Refusal.automation(400, "The request body must be a JSON object"));
    }

    /** The body as that type; anything that does not fit is refused with the reason. */
    public <T> T automationBody(ServerRequest request, Class<T> type) throws IOException {
        try {
            return mapper.treeToValue(automationBody(request), type);
        } catch (JacksonException misfit) {
            if (misfit.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw Refusal.automation(400, misfit.getOriginalMessage());
        }
    }

    public ObjectNode tree(Object value) {
        return mapper.valueToTree(value);
    }

    public byte[] bytes(Object value) {
        return mapper.writeValueAsBytes(value);
    }

    public String text(Object value) {
        return mapper.writeValueAsString(value);
    }

    public static ServerResponse ok(Object body) {
        return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }

    private Optional<ObjectNode> object(ServerRequest request) throws IOException {
        byte[] bytes = request.servletRequest().getInputStream().readAllBytes();
        try {
            JsonNode body = mapper.readTree(bytes);
            return body instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }
}
