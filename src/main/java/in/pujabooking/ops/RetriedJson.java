package in.pujabooking.ops;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Of the sequences (one per aggregate) that were tried again: how many went through to their end, and how many still wait. */
record RetriedJson(@JsonProperty("healed") int healed, @JsonProperty("waiting") int waiting) {

    RetriedJson and(boolean isHealed) {
        return isHealed ? new RetriedJson(healed + 1, waiting) : new RetriedJson(healed, waiting + 1);
    }
}
