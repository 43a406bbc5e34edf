package in.pujabooking.phonepe.webhook;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A webhook as it was kept.
 *
 * @param headers without Authorization, which is never kept
 * @param body    byte for byte
 */
public record StoredWebhook(long id, Instant receivedAt, Verdict verdict, String remoteAddress, Map<String, String> headers, byte[] body,
                            Optional<String> event, Optional<String> merchantOrderId, Handling handling) {

    /**
     * What it has led to so far.
     *
     * @param attempts how often it was acted upon
     * @param outcome  of the last attempt; empty before the first one, and for ever if it did not prove itself
     * @param nextAt   when it is taken up again; empty if nothing is left to be done
     * @param doneAt   empty until nothing is left to be done
     */
    public record Handling(int attempts, Optional<Outcome> outcome, Optional<Instant> nextAt, Optional<Instant> doneAt) {
    }
}
