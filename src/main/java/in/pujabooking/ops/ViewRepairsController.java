package in.pujabooking.ops;

import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.api.Reason;
import in.pujabooking.api.list.ListAnswer;
import in.pujabooking.api.list.ListRanges;
import in.pujabooking.envelope.Envelope;
import in.pujabooking.query.view.Mark;
import in.pujabooking.query.view.ViewRepair;
import in.pujabooking.security.Caller;
import in.pujabooking.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ops/view-repairs")
@Tag(name = "Ops")
class ViewRepairsController {

    private static final Logger log = LoggerFactory.getLogger(ViewRepairsController.class);
    private static final int REPAIRED_AT_ONCE = 1_000;

    private final ViewRepair repair;

    ViewRepairsController(ViewRepair repair) {
        this.repair = repair;
    }

    /**
     * A row that waits to be folded from the history; until then it is folded whenever it is read.
     *
     * @param source   the aggregate, or the payment order, whose events make the row
     * @param attempts how often its repair failed
     */
    record RepairJson(@JsonProperty("view") String view, @JsonProperty("source") String source, @JsonProperty("since") Instant since,
                      @JsonProperty("reason") String reason, @JsonProperty("attempts") int attempts,
                      @JsonProperty("next_at") Instant nextAt) {

        static RepairJson of(Mark mark) {
            return new RepairJson(mark.view(), mark.source(), mark.markedAt(), mark.reason(), mark.attempts(), mark.nextAt());
        }
    }

    record RepairRequest(@JsonProperty("reason") String reason) {
    }

    record RepairedJson(@JsonProperty("repaired") int repaired, @JsonProperty("waiting") long waiting) {
    }

    @GetMapping
    @Operation(summary = "Rows of the read model that wait to be folded anew, the oldest first")
    ResponseEntity<Envelope<List<RepairJson>>> all(@RequestParam(required = false) String limit,
                                                   @RequestParam(required = false) String after) {
        return ListAnswer.of(repair.marks(ListRanges.read(limit, after)).map(RepairJson::of), Envelope::of);
    }

    @PostMapping("/retry")
    @Operation(summary = "Fold the waiting rows now")
    Envelope<RepairedJson> retry(@RequestBody RepairRequest request, @CurrentCaller Caller caller) {
        String reason = Reason.require(request.reason());
        repair.hurry();
        var result = new RepairedJson(repair.repair(REPAIRED_AT_ONCE), repair.count());
        log.info("User {} had marked rows repaired, with the result {}, because: {}", caller.user(), result, reason);
        return Envelope.of(result);
    }
}
