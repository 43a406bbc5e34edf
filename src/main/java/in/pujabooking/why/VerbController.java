package in.pujabooking.why;

import in.pujabooking.api.ops.ParkedCheckouts;
import in.pujabooking.api.payment.PaymentLookup;
import in.pujabooking.api.refund.RefundService;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.Rejection;
import in.pujabooking.envelope.Envelope;
import in.pujabooking.envelope.Problem;
import in.pujabooking.security.Caller;
import in.pujabooking.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The verbs. Each looks at the history first, and refuses with 409 and the reason where it is not safe now. */
@RestController
@RequestMapping("/api/ops/checkouts/{cartId}")
@Tag(name = "Ops")
class VerbController {

    private final CheckoutStoryReader stories;
    private final CheckNow asking;
    private final ParkedCheckouts parked;
    private final RefundService refunds;
    private final PaymentLookup orders;

    VerbController(CheckoutStoryReader stories, CheckNow asking, ParkedCheckouts parked, RefundService refunds, PaymentLookup orders) {
        this.stories = stories;
        this.asking = asking;
        this.parked = parked;
        this.refunds = refunds;
        this.orders = orders;
    }

    @PostMapping("/ask")
    @Operation(summary = "Ask PhonePe about the checkout's payment now")
    Envelope<VerbResult> ask(@PathVariable String cartId, @RequestBody VerbRequest request, @CurrentCaller Caller caller) {
        MerchantOrderId order = safe(Verb.Name.ASK, cartId, request);
        return Envelope.of(asking.ask(order, request.reason(), caller.user()), VerbResult.of(order));
    }

    @PostMapping("/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Try the parked checkout again")
    Envelope<VerbResult> retry(@PathVariable String cartId, @RequestBody VerbRequest request, @CurrentCaller Caller caller) {
        MerchantOrderId order = safe(Verb.Name.RETRY, cartId, request);
        parked.retry(order.value(), request.reason(), caller.user());
        return Envelope.of("The checkout will be tried again", VerbResult.of(order));
    }

    @PostMapping("/refund")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Refund a checkout that can't be booked, all that is left or a part of it")
    Envelope<VerbResult> refund(@PathVariable String cartId, @RequestBody VerbRequest request, @CurrentCaller Caller caller) {
        MerchantOrderId order = safe(Verb.Name.REFUND, cartId, request);
        var view = orders.anybodys(order).orElseThrow(() -> new Rejected(Rejection.PAYMENT_NOT_FOUND));
        var refund = refunds.request(view, request.amount(), request.reason(), caller.user());
        return Envelope.of("Refund %s was requested".formatted(refund.merchantRefundId()), VerbResult.of(order));
    }

    /** The newest order for which the verb is safe, or the one that was named. */
    private MerchantOrderId safe(Verb.Name name, String cartId, VerbRequest request) {
        List<Verb> verbs = stories.of(cartId).situations().reversed().stream().flatMap(situation -> Verb.of(situation).stream())
                .filter(verb -> verb.name() == name)
                .filter(verb -> request.merchantOrderId() == null || verb.order().value().equals(request.merchantOrderId())).toList();
        return verbs.stream().filter(Verb::safe).map(Verb::order).findFirst().orElseThrow(() -> new Problem(HttpStatus.CONFLICT,
                "Not now: " + verbs.stream().findFirst().map(Verb::why).orElse("there is no such payment order")));
    }
}
