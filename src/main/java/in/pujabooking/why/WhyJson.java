package in.pujabooking.why;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.ledger.InFlight;
import in.pujabooking.ledger.LedgerReport;
import in.pujabooking.ledger.history.DescribedEvent;
import in.pujabooking.ledger.history.DescribedEventJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** The explanation of a checkout. {@code since} is null before the first attempt to pay; {@code due} unless money is in flight. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WhyJson(@JsonProperty("cart_id") String cartId,
               @JsonProperty("state") String state,
               @JsonProperty("explanation") String explanation,
               @JsonProperty("awaits") String awaits,
               @JsonProperty("since") Instant since,
               @JsonProperty("due") Instant due,
               @JsonProperty("next") List<NextJson> next,
               @JsonProperty("orders") List<OrderJson> orders,
               @JsonProperty("verbs") List<VerbJson> verbs,
               @JsonProperty("view_repairs") List<MarkedRowJson> viewRepairs,
               @JsonProperty("violations") List<BrokenJson> violations,
               @JsonProperty("timeline") List<DescribedEventJson> timeline) {

    private static final Explanation NOT_BEGUN = new Explanation("NOT_BEGUN", "Nobody has begun to pay it.", "the devotee, to pay", 0);
    private static final Explanation REMOVED = new Explanation("REMOVED", "The devotee removed the cart.", "nothing", 0);

    record NextJson(@JsonProperty("what") String what, @JsonProperty("at") Instant at, @JsonProperty("under_way") boolean underWay,
                    @JsonProperty("failures") int failures) {
    }

    record OrderJson(@JsonProperty("merchant_order_id") String order, @JsonProperty("state") String state,
                     @JsonProperty("explanation") String explanation, @JsonProperty("since") Instant since) {
    }

    record VerbJson(@JsonProperty("verb") String verb, @JsonProperty("path") String path, @JsonProperty("merchant_order_id") String order,
                    @JsonProperty("safe") boolean safe, @JsonProperty("why") String why) {
    }

    record MarkedRowJson(@JsonProperty("view") String view, @JsonProperty("source") String source,
                         @JsonProperty("reason") String reason, @JsonProperty("since") Instant since) {
    }

    record BrokenJson(@JsonProperty("kind") String kind, @JsonProperty("sentence") String sentence, @JsonProperty("detail") String detail,
                      @JsonProperty("at_risk") BigDecimal atRisk) {
    }

    static WhyJson of(String cart, CheckoutStory story, List<NextAction> next, List<MarkedRow> marked, LedgerReport ledger) {
        var headline = story.headline();
        Explanation whole = headline.map(Explanation::of).orElse(story.isRemoved() ? REMOVED : NOT_BEGUN);
        return new WhyJson(cart, whole.state(), whole.text(), whole.awaited(), headline.map(OrderSituation::since).orElse(null),
                ledger.inFlight().stream().map(InFlight::due).min(Instant::compareTo).orElse(null),
                next.stream().map(due -> new NextJson(due.what(), due.at(), due.underWay(), due.failures())).toList(),
                story.situations().stream().map(WhyJson::order).toList(),
                story.situations().stream().flatMap(situation -> Verb.of(situation).stream()).map(verb -> verb(cart, verb)).toList(),
                marked.stream().map(row -> new MarkedRowJson(row.view(), row.source(), row.reason(), row.since())).toList(),
                ledger.violations().stream().map(v -> new BrokenJson(v.kind().name(), v.kind().sentence(), v.detail(), v.atRisk().rupees())).toList(),
                story.entries().stream().flatMap(entry -> DescribedEvent.of(entry).stream()).map(DescribedEventJson::of).toList());
    }

    private static OrderJson order(OrderSituation situation) {
        Explanation explanation = Explanation.of(situation);
        return new OrderJson(situation.order().value(), explanation.state(), explanation.text(), situation.since());
    }

    private static VerbJson verb(String cart, Verb verb) {
        return new VerbJson(verb.name().path(), "/api/ops/checkouts/%s/%s/".formatted(cart, verb.name().path()), verb.order().value(),
                verb.safe(), verb.why());
    }
}
