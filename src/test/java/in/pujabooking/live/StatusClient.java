package in.pujabooking.live;

import in.pujabooking.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** A plain HTTP client that asks for the status of one devotee's cart, by either way of waiting. */
public final class StatusClient implements AutoCloseable {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(40);
    private static final Duration LONGEST_HEAD = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();
    private final String token;
    private final String path;

    /** @param cart its {@code cart_id}, or its number */
    public StatusClient(String token, String cart) {
        this.token = token;
        this.path = "/api/payments/cart/status/" + cart + "/";
    }

    /** An answer; the ETag is null where there is none. */
    public record Answer(int status, String etag, String retryAfter, String body) {

        static Answer of(HttpResponse<String> response) {
            return new Answer(response.statusCode(), response.headers().firstValue("ETag").orElse(null),
                    response.headers().firstValue("Retry-After").orElse(null), response.body());
        }

        public JsonNode json() {
            return Http.parse(body);
        }

        public boolean isBooked() {
            return status == 200 && json().at("/data/booking_created").asBoolean();
        }
    }

    /** @param query such as {@code ?wait=20}, or empty. @param etag null for none */
    public Answer get(String node, String query, String etag) {
        return send(request(node + path + query, etag == null ? null : "If-None-Match", etag));
    }

    /** Waits a few seconds at most. @param rest of the path and query. @param etag null for none */
    Answer head(String node, String rest, String etag) {
        var get = request(node + path + rest, etag == null ? null : "If-None-Match", etag);
        return send(HttpRequest.newBuilder(get, (name, value) -> true).HEAD().timeout(LONGEST_HEAD).build());
    }

    private Answer send(HttpRequest request) {
        try {
            return Answer.of(http.send(request, BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    public CompletableFuture<Answer> begin(String node, String query, String etag) {
        return http.sendAsync(request(node + path + query, "If-None-Match", etag), BodyHandlers.ofString()).thenApply(Answer::of);
    }

    /** Opens a stream. @param lastEventId null for none */
    public EventStream events(String node, String lastEventId) {
        return EventStream.open(http, request(node + path + "events/", lastEventId == null ? null : "Last-Event-ID", lastEventId));
    }

    private HttpRequest request(String url, String header, String value) {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(LONGEST_ANSWER);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return (header == null ? request : request.header(header, value)).build();
    }

    /** Ends all its connections at once, also those that wait for an answer. */
    @Override
    public void close() {
        http.shutdownNow();
    }
}
