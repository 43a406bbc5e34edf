package in.pujabooking.phonepe.json;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** A JSON object of which nothing is promised: a field may be missing, null, new or of another type (docs/phonepe.md, order status and webhooks). */
public record LenientJson(JsonNode node) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    /** @return empty if the bytes are not a JSON object */
    public static Optional<LenientJson> parse(byte[] bytes) {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            return node != null && node.isObject() ? Optional.of(new LenientJson(node)) : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    public static LenientJson empty() {
        return new LenientJson(JsonNodeFactory.instance.objectNode());
    }

    /** Text that is not blank; a number is given as its digits. */
    public Optional<String> text(String field) {
        JsonNode value = node.get(field);
        return value != null && (value.isString() || value.isNumber())
                ? Optional.of(value.asString()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    /** An integer that is not negative, written as a number or as text. */
    public OptionalLong number(String field) {
        return text(field).filter(text -> text.matches("[0-9]{1,19}")).map(BigInteger::new)
                .filter(number -> number.compareTo(LARGEST) <= 0)
                .map(number -> OptionalLong.of(number.longValue())).orElse(OptionalLong.empty());
    }

    /** A moment in milliseconds since the epoch (docs/phonepe.md, time limits and schedule). */
    public Optional<Instant> millis(String field) {
        OptionalLong millis = number(field);
        return millis.isPresent() ? Optional.of(Instant.ofEpochMilli(millis.getAsLong())) : Optional.empty();
    }

    /** The object in that field, or an empty one. */
    public LenientJson child(String field) {
        JsonNode value = node.get(field);
        return value != null && value.isObject() ? new LenientJson(value) : empty();
    }

    /** The objects in that field's array, or none. */
    public List<LenientJson> children(String field) {
        JsonNode value = node.get(field);
        return value != null && value.isArray()
                ? value.valueStream().filter(JsonNode::isObject).map(LenientJson::new).toList()
                : List.of();
    }
}
