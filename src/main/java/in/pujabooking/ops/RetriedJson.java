package in.pujabooking.ops;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How many sequences (one per aggregate) went through to their end when they were tried again, and how many wait now. */
record RetriedJson(@JsonProperty("healed") long healed, @JsonProperty("waiting") long waiting) {
}
