package in.pujabooking.api.ops;

import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.api.list.ListAnswer;
import in.pujabooking.api.list.ListRanges;
import in.pujabooking.envelope.Envelope;
import in.pujabooking.security.Caller;
import in.pujabooking.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ops/parked")
@Tag(name = "Ops")
class ParkedController {

    private final ParkedCheckouts checkouts;

    ParkedController(ParkedCheckouts checkouts) {
        this.checkouts = checkouts;
    }

    record RetryRequest(@JsonProperty("reason") String reason) {
    }

    @GetMapping
    @Operation(summary = "Paid orders that could be neither booked nor refunded, the longest parked first")
    ResponseEntity<Envelope<List<ParkedJson>>> all(@RequestParam(required = false) String limit,
                                                   @RequestParam(required = false) String after) {
        return ListAnswer.of(checkouts.all(ListRanges.read(limit, after)).map(ParkedJson::of), Envelope::of);
    }

    @PostMapping("/{merchantOrderId}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Try a parked checkout again")
    Envelope<ParkedJson> retry(@PathVariable String merchantOrderId, @RequestBody RetryRequest request, @CurrentCaller Caller caller) {
        return Envelope.of("The checkout will be tried again", ParkedJson.of(checkouts.retry(merchantOrderId, request.reason(), caller.user())));
    }
}
