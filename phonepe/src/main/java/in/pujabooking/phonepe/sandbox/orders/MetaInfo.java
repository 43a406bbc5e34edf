package in.pujabooking.phonepe.sandbox.orders;

import in.pujabooking.phonepe.sandbox.http.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The shop's own fields udf1 to udf15, returned unchanged (docs/phonepe.md, pay). */
final class MetaInfo {

    private static final Pattern FREE_KEY = Pattern.compile("udf([1-9]|10)");
    private static final Pattern STRICT_KEY = Pattern.compile("udf1[1-5]");
    private static final Pattern STRICT_VALUE = Pattern.compile("[a-zA-Z0-9_\\- @.+]{0,50}");
    private static final int FREE_LENGTH = 256;

    private MetaInfo() {}

    static Map<String, String> read(JsonNode metaInfo) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (metaInfo.isMissingNode() || metaInfo.isNull()) {
            return fields;
        }
        if (!metaInfo.isObject()) {
            throw Refusal.badRequest("metaInfo must be an object");
        }
        metaInfo.properties().forEach(it -> {
            if (!it.getValue().isString() || !fits(it.getKey(), it.getValue().asString())) {
                throw Refusal.badRequest("metaInfo." + it.getKey() + " is not allowed or not valid");
            }
            fields.put(it.getKey(), it.getValue().asString());
        });
        return fields;
    }

    private static boolean fits(String key, String value) {
        return FREE_KEY.matcher(key).matches() && value.length() <= FREE_LENGTH
                || STRICT_KEY.matcher(key).matches() && STRICT_VALUE.matcher(value).matches();
    }
}
