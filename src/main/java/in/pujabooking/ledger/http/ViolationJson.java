package in.pujabooking.ledger.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.ledger.Violation;
import in.pujabooking.ledger.ViolationKind;
import in.pujabooking.ledger.history.DescribedEventJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A broken law with its story; {@code at_risk} in rupees. */
record ViolationJson(@JsonProperty("kind") ViolationKind kind,
                     @JsonProperty("law") int law,
                     @JsonProperty("law_text") String lawText,
                     @JsonProperty("sentence") String sentence,
                     @JsonProperty("detail") String detail,
                     @JsonProperty("cart_id") String cartId,
                     @JsonProperty("merchant_order_id") String merchantOrderId,
                     @JsonProperty("at_risk") BigDecimal atRisk,
                     @JsonProperty("since") Instant since,
                     @JsonProperty("story") List<DescribedEventJson> story) {

    static ViolationJson of(Violation violation) {
        var kind = violation.kind();
        return new ViolationJson(kind, kind.law().number(), kind.law().text(), kind.sentence(), violation.detail(), violation.cart(),
                violation.order(), violation.atRisk().rupees(), violation.since(), violation.story().stream().map(DescribedEventJson::of).toList());
    }
}
