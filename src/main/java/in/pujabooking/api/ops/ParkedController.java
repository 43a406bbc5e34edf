package in.pujabooking.api.ops;

import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.envelope.Envelope;
import in.pujabooking.envelope.Problem;
import in.pujabooking.api.Reason;
import in.pujabooking.api.dispatch.Queries;
import in.pujabooking.command.checkout.CheckoutRetryRequested;
import in.pujabooking.query.checkout.FindParkedCheckouts;
import in.pujabooking.query.checkout.ParkedCheckout;
import in.pujabooking.security.Caller;
import in.pujabooking.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ops/parked")
@Tag(name = "Ops")
class ParkedController {

    private final Queries queries;
    private final EventGateway events;

    ParkedController(Queries queries, EventGateway events) {
        this.queries = queries;
        this.events = events;
    }

    record RetryRequest(@JsonProperty("reason") String reason) {
    }

    @GetMapping
    @Operation(summary = "Paid orders that could be neither booked nor refunded, the longest parked first")
    Envelope<List<ParkedJson>> all() {
        return Envelope.of(parked().stream().map(ParkedJson::of).toList());
    }

    @PostMapping("/{merchantOrderId}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Try a parked checkout again")
    Envelope<ParkedJson> retry(@PathVariable String merchantOrderId, @RequestBody RetryRequest request, @CurrentCaller Caller caller) {
        String reason = Reason.require(request.reason());
        ParkedCheckout checkout = parked().stream().filter(parked -> parked.merchantOrderId().value().equals(merchantOrderId)).findFirst()
                .orElseThrow(() -> Problem.notFound("This payment order is not parked"));
        events.publish(new CheckoutRetryRequested(checkout.merchantOrderId(), caller.user().toString(), reason));
        return Envelope.of("The checkout will be tried again", ParkedJson.of(checkout));
    }

    private List<ParkedCheckout> parked() {
        return queries.many(new FindParkedCheckouts(), ParkedCheckout.class);
    }
}
