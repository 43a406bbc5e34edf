package in.pujabooking.live;

import in.pujabooking.Http;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Server-sent events as a client receives them. */
public final class EventStream implements Flow.Subscriber<String> {

    /** One event; its data is JSON. */
    public record Event(String id, JsonNode data) {

        public boolean isBooked() {
            return data.at("/data/booking_created").asBoolean();
        }
    }

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<String> other = new CopyOnWriteArrayList<>();
    private final AtomicInteger comments = new AtomicInteger();
    private CompletableFuture<HttpResponse<Void>> response;
    private String id;

    private EventStream() {
    }

    static EventStream open(HttpClient http, HttpRequest request) {
        var stream = new EventStream();
        stream.response = http.sendAsync(request, BodyHandlers.fromLineSubscriber(stream));
        return stream;
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    public int comments() {
        return comments.get();
    }

    /** Completes when the stream has ended, however it ended. */
    public CompletableFuture<HttpResponse<Void>> end() {
        return response;
    }

    public boolean hasEnded() {
        return response.isDone();
    }

    /** What came that is no event: an error's body. */
    public JsonNode body() {
        return Http.parse(String.join("", other));
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        if (line.startsWith("id: ")) {
            id = line.substring(4);
        } else if (line.startsWith("data: ")) {
            events.add(new Event(id, Http.parse(line.substring(6))));
        } else if (line.startsWith(":")) {
            comments.incrementAndGet();
        } else if (!line.isEmpty() && !line.startsWith("retry: ")) {
            other.add(line);
        }
    }

    @Override
    public void onError(Throwable failure) {
        // the end says it
    }

    @Override
    public void onComplete() {
        // the end says it
    }
}
