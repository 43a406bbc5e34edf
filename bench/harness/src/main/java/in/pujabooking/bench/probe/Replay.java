package in.pujabooking.bench.probe;

import java.time.Duration;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import in.pujabooking.bench.lab.Pause;

/** Replays the projections up to the head of the history. */
final class Replay {

    private final StreamingEventProcessor processor;
    private final EventStorageEngine engine;

    Replay(EventProcessingConfiguration processing, EventStorageEngine engine) {
        this.processor = processing.eventProcessor("checkout", StreamingEventProcessor.class).orElseThrow();
        this.engine = engine;
    }

    /** @param after the global index after which it begins; the views hold nothing of what comes later */
    double eventsPerSecond(long after) {
        long head = engine.createHeadToken().position().orElseThrow();
        processor.resetTokens(new GapAwareTrackingToken(after, List.of()));
        long begun = System.nanoTime();
        processor.start();
        while (position() < head) {
            Pause.of(Duration.ofMillis(2));
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        processor.shutDown();
        return (head - after) / seconds;
    }

    private long position() {
        var status = processor.processingStatus().values();
        return status.isEmpty() ? -1 : status.stream().map(it -> it.getCurrentPosition()).mapToLong(it -> it.orElse(-1)).min().orElse(-1);
    }
}
