package in.pujabooking.api.live;

import in.pujabooking.api.live.LiveMetrics.Outcome;
import in.pujabooking.envelope.Envelope;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** One client's server-sent events, written by its request's own (virtual) thread. */
final class StatusStream {

    private static final int CLIENT_COMES_AGAIN_AFTER_MILLIS = 1_000;

    private final LiveStatus status;
    private final LiveProperties bounds;
    private final JsonMapper json;
    private final HttpServletResponse response;

    StatusStream(LiveStatus status, LiveProperties bounds, JsonMapper json, HttpServletResponse response) {
        this.status = status;
        this.bounds = bounds;
        this.json = json;
        this.response = response;
    }

    /**
     * Writes the status, unless the client has it, and each one that follows, until nothing is left to wait for, the stream has lasted its time, or
     * the node stops. A client that has the last status already is answered with 204, which tells it not to come again.
     *
     * @param lastEventId the id of the event that the client had last; null if none
     * @throws IOException      if the client has gone away
     * @throws RuntimeException as {@link StatusReader#read}; before the first byte only if the first status could not be read
     */
    Outcome write(Waiter waiter, String lastEventId) throws IOException {
        StatusSnapshot current = status.first(waiter);
        boolean isKnown = current.tag().equals(lastEventId);
        if (isKnown && current.last()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return Outcome.CHANGED;
        }
        open();
        if (!isKnown) {
            send(current);
        }
        return current.last() ? Outcome.CHANGED : follow(waiter, current);
    }

    private Outcome follow(Waiter waiter, StatusSnapshot first) throws IOException {
        StatusSnapshot current = first;
        long end = System.nanoTime() + bounds.longestStream().toNanos();
        for (long left = bounds.longestStream().toNanos(); left > 0 && !status.isStopped(); left = end - System.nanoTime()) {
            Optional<StatusSnapshot> change = status.changeFrom(current, waiter, Duration.ofNanos(Math.min(left, bounds.keepAlive().toNanos())));
            if (change.isPresent()) {
                current = change.get();
                send(current);
            } else if (!status.isStopped()) {
                write(": keep-alive\n\n");
            }
            if (current.last()) {
                return Outcome.CHANGED;
            }
        }
        return status.isStopped() ? Outcome.STOPPED : Outcome.TIME_OVER;
    }

    private void open() throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("X-Accel-Buffering", "no");
        write("retry: %d\n\n".formatted(CLIENT_COMES_AGAIN_AFTER_MILLIS));
    }

    private void send(StatusSnapshot snapshot) throws IOException {
        write("id: %s\ndata: %s\n\n".formatted(snapshot.tag(), json.writeValueAsString(Envelope.of(snapshot.payment()))));
    }

    private void write(String text) throws IOException {
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }
}
