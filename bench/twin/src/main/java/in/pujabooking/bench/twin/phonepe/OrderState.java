package in.pujabooking.bench.twin.phonepe;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What Order Status says about an order: the only source of truth about its money. {@code amount} in paise. */
public record OrderState(@JsonProperty("state") String state,
                         @JsonProperty("amount") long amount,
                         @JsonProperty("errorCode") String errorCode) {

    /** The money is captured. */
    public boolean isCompleted() {
        return "COMPLETED".equals(state);
    }

    /** There will be no money. */
    public boolean isFailed() {
        return "FAILED".equals(state);
    }
}
