package in.pujabooking.streams;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Starts a stream of this node again when its reader has died: it says that it is in error, does not run, or has left an event unhandled for
 * half a minute without moving.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class StreamSupervisor {

    private static final Logger log = LoggerFactory.getLogger(StreamSupervisor.class);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final Streams streams;
    private final Map<String, Long> positions = new ConcurrentHashMap<>();

    StreamSupervisor(Streams streams) {
        this.streams = streams;
    }

    @Scheduled(fixedDelayString = "${streams.look-every:10s}", initialDelayString = "${streams.look-every:10s}")
    void look() {
        streams.processors().forEach(this::look);
    }

    private void look(StreamingEventProcessor stream) {
        StreamLag lag = streams.lag(stream.getName());
        Long before = positions.put(stream.getName(), lag.position());
        boolean stands = before != null && before == lag.position() && lag.age().compareTo(LONGEST) > 0;
        if (stream.isError() || !stream.isRunning() || stands) {
            log.error("Stream {} stands still at {}, {} events behind; it is started again", stream.getName(), lag.position(), lag.events());
            positions.remove(stream.getName());
            startAgain(stream);
        }
    }

    /** A stream whose handler hangs can't be stopped: the other streams are looked after all the same, and it is tried again with the next look. */
    private static void startAgain(StreamingEventProcessor stream) {
        try {
            stream.shutdownAsync().get(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
            stream.start();
        } catch (TimeoutException hangs) {
            log.error("Stream {} does not stop, because its handler hangs", stream.getName());
        } catch (ExecutionException failed) {
            log.error("Stream {} could not be stopped", stream.getName(), failed.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
