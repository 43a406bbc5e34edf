package in.pujabooking.why;

import in.pujabooking.envelope.Envelope;
import in.pujabooking.ledger.LedgerCheck;
import in.pujabooking.ledger.history.ReadHistory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ops/checkouts")
@Tag(name = "Ops")
class WhyController {

    private final CheckoutStoryReader stories;
    private final NextActionFinder schedules;
    private final MarkedRows marked;
    private final LedgerCheck ledger;

    WhyController(CheckoutStoryReader stories, NextActionFinder schedules, MarkedRows marked, LedgerCheck ledger) {
        this.stories = stories;
        this.schedules = schedules;
        this.marked = marked;
        this.ledger = ledger;
    }

    @GetMapping("/{cartId}/why")
    @Operation(summary = "Why a checkout is not booked yet: what happened, what is awaited, what comes next, which verbs are safe")
    Envelope<WhyJson> why(@PathVariable String cartId) {
        CheckoutStory story = stories.of(cartId);
        return Envelope.of(WhyJson.of(cartId, story, schedules.of(story), marked.of(story),
                ledger.check(new ReadHistory(story.entries()))));
    }
}
