package in.pujabooking.ledger.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.ledger.Sums;
import java.math.BigDecimal;
import java.util.function.LongFunction;

/** Rupees, with two decimals. {@code difference} is what does not add up, 0.00 where all is well. */
record SumsJson(@JsonProperty("captured") BigDecimal captured,
                @JsonProperty("booked") BigDecimal booked,
                @JsonProperty("refunded") BigDecimal refunded,
                @JsonProperty("in_flight") BigDecimal inFlight,
                @JsonProperty("difference") BigDecimal difference,
                @JsonProperty("at_risk") BigDecimal atRisk) {

    static SumsJson of(Sums sums) {
        LongFunction<BigDecimal> rupees = paise -> BigDecimal.valueOf(paise, 2);
        return new SumsJson(rupees.apply(sums.captured()), rupees.apply(sums.booked()), rupees.apply(sums.refunded()),
                rupees.apply(sums.inFlight()), rupees.apply(sums.difference()), rupees.apply(sums.atRisk()));
    }
}
