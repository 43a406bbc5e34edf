package in.pujabooking.api.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import in.pujabooking.phonepe.webhook.StoredWebhook;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A kept webhook with all that came. {@code body} is null if the bytes are no UTF-8; {@code body_base64} are the bytes as they came. */
record WebhookDetailJson(@JsonUnwrapped WebhookJson webhook,
                         @JsonProperty("headers") Map<String, String> headers,
                         @JsonProperty("body") String body,
                         @JsonProperty("body_base64") String bodyBase64) {

    static WebhookDetailJson of(StoredWebhook webhook) {
        return new WebhookDetailJson(WebhookJson.of(webhook), webhook.headers(), text(webhook.body()),
                Base64.getEncoder().encodeToString(webhook.body()));
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException notText) {
            return null;
        }
    }
}
