package in.pujabooking.museum;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;

/** The application's event processors, and what somebody with access to them can do. */
record Processors(EventProcessingConfiguration processing) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    StreamingEventProcessor named(String name) {
        return processing.eventProcessor(name, StreamingEventProcessor.class).orElseThrow();
    }

    /** Has everything handled again from the first event on, and returns when the event at {@code head} was. */
    void replay(String name, long head) {
        var processor = named(name);
        processor.shutDown();
        try {
            processor.resetTokens();
        } finally {
            processor.start();
        }
        awaitReading(name, head);
    }

    void awaitReading(String name, long position) {
        await().atMost(PATIENCE).until(() -> named(name).processingStatus().values(), segments -> !segments.isEmpty()
                && segments.stream().allMatch(segment -> segment.getCurrentPosition().orElse(-1) >= position));
    }
}
