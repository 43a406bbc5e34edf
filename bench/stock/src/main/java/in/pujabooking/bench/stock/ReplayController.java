package in.pujabooking.bench.stock;

import in.pujabooking.bench.stock.view.Views;
import java.util.Collection;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the harness how far the replay is. */
@RestController
class ReplayController {

    private final EventProcessingConfiguration processing;
    private final TokenStore tokens;
    private final HandledEvents handled;

    ReplayController(EventProcessingConfiguration processing, TokenStore tokens, HandledEvents handled) {
        this.processing = processing;
        this.tokens = tokens;
        this.handled = handled;
    }

    @GetMapping("/replay")
    Replay replay() {
        // asked first: a replay that is done by now has every event in the count read afterwards
        boolean done = processing.eventProcessor(Views.PROCESSOR, StreamingEventProcessor.class)
                .map(processor -> isDone(processor.processingStatus().values())).orElse(false);
        return new Replay(handled.count(), handled.perSecond(), done);
    }

    private boolean isDone(Collection<EventTrackerStatus> segments) {
        return !segments.isEmpty() && segments.stream().allMatch(EventTrackerStatus::isCaughtUp)
                && segments.size() == tokens.fetchSegments(Views.PROCESSOR).length;
    }
}
