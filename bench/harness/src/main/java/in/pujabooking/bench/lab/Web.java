package in.pujabooking.bench.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plain HTTP, for what surrounds a measurement. */
public final class Web {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Web() {
    }

    public static JsonNode get(String url, String token) {
        return JSON.readTree(send(request(url, token).GET().build()).body());
    }

    /** @param token may be null. @throws IllegalStateException if the answer is not a 2xx */
    public static JsonNode post(String url, String token, Map<String, ?> body) {
        var answer = send(request(url, token).POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))).build());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("POST " + url + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** A form as OAuth has it. */
    public static JsonNode form(String url, Map<String, String> fields) {
        String body = String.join("&", fields.entrySet().stream().map(field -> field.getKey() + "=" + field.getValue()).toList());
        var request = HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/x-www-form-urlencoded").timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return JSON.readTree(send(request).body());
    }

    /** With an Authorization header of any kind. @param body null for none */
    public static JsonNode authorized(String method, String url, String authorization, Map<String, ?> body) {
        var content = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        var answer = send(HttpRequest.newBuilder(URI.create(url)).header("Authorization", authorization).header("Content-Type", "application/json")
                .timeout(PATIENCE).method(method, content).build());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(method + " " + url + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    static boolean isOk(String url) {
        try {
            return send(request(url, null).timeout(Duration.ofSeconds(2)).GET().build()).statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static HttpRequest.Builder request(String url, String token) {
        var request = HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/json").timeout(PATIENCE);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
