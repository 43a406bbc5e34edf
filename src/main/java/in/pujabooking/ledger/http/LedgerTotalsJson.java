package in.pujabooking.ledger.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.ledger.LedgerTotals;
import java.math.BigDecimal;
import java.util.function.LongFunction;

/** Rupees, with two decimals. {@code difference} is what does not add up, 0.00 where all is well. */
record LedgerTotalsJson(@JsonProperty("captured") BigDecimal captured,
                @JsonProperty("booked") BigDecimal booked,
                @JsonProperty("refunded") BigDecimal refunded,
                @JsonProperty("in_flight") BigDecimal inFlight,
                @JsonProperty("difference") BigDecimal difference,
                @JsonProperty("at_risk") BigDecimal atRisk) {

    static LedgerTotalsJson of(LedgerTotals totals) {
        LongFunction<BigDecimal> rupees = paise -> BigDecimal.valueOf(paise, 2);
        return new LedgerTotalsJson(rupees.apply(totals.captured()), rupees.apply(totals.booked()), rupees.apply(totals.refunded()),
                rupees.apply(totals.inFlight()), rupees.apply(totals.difference()), rupees.apply(totals.atRisk()));
    }
}
