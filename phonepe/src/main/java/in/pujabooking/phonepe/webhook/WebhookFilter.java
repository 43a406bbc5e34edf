package in.pujabooking.phonepe.webhook;

import java.time.Instant;
import java.util.Optional;

/**
 * Which webhooks to list; what is empty does not restrict.
 *
 * @param since  received then or later
 * @param before with a smaller id, which is how the next page is asked for
 * @param limit  so many at most
 */
public record WebhookFilter(Optional<Verdict> verdict, Optional<Outcome> outcome, Optional<String> merchantOrderId, Optional<Instant> since,
                            Optional<Long> before, int limit) {
}
