package in.pujabooking.ops;

import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.api.Reason;
import in.pujabooking.envelope.Envelope;
import in.pujabooking.envelope.Problem;
import in.pujabooking.security.Caller;
import in.pujabooking.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ops/dead-letters")
@Tag(name = "Ops")
class DeadLettersController {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLettersController.class);

    private final DeadLetterDesk letters;

    DeadLettersController(DeadLetterDesk letters) {
        this.letters = letters;
    }

    /** @param group one processing group; all of them if absent */
    record RetryRequest(@JsonProperty("group") String group, @JsonProperty("reason") String reason) {
    }

    @GetMapping
    @Operation(summary = "Events whose handler failed, with those that wait behind them")
    Envelope<List<DeadLetterJson>> all() {
        return Envelope.of(letters.groups().stream().flatMap(group -> letters.of(group).stream()).toList());
    }

    @PostMapping("/retry")
    @Operation(summary = "Give the waiting events to their handlers again, once")
    Envelope<Map<String, RetriedJson>> retry(@RequestBody RetryRequest request, @CurrentCaller Caller caller) {
        String reason = Reason.require(request.reason());
        Map<String, RetriedJson> results = new TreeMap<>();
        for (String group : groups(request.group())) {
            results.put(group, letters.retry(group));
        }
        LOG.info("User {} had the dead letters tried again, with the result {}, because: {}", caller.user(), results, reason);
        return Envelope.of(results);
    }

    private Iterable<String> groups(String wanted) {
        var all = letters.groups();
        if (wanted == null) {
            return all;
        }
        if (!all.contains(wanted)) {
            throw Problem.invalid("group", "There are dead letters of these groups: " + String.join(", ", all));
        }
        return List.of(wanted);
    }
}
