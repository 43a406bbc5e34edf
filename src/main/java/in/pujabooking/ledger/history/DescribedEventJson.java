package in.pujabooking.ledger.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/** One event of a story, over HTTP. */
public record DescribedEventJson(@JsonProperty("index") long index,
                       @JsonProperty("at") Instant at,
                       @JsonProperty("event") String event,
                       @JsonProperty("text") String text) {

    public static DescribedEventJson of(DescribedEvent line) {
        return new DescribedEventJson(line.index(), line.at(), line.event(), line.text());
    }
}
