package in.pujabooking.api.webhook;

import in.pujabooking.phonepe.webhook.Outcome;
import in.pujabooking.phonepe.webhook.Verdict;
import java.time.Instant;
import java.util.Optional;

/**
 * Which webhooks to list; what is empty does not restrict.
 *
 * @param since  received then or later
 * @param before with a smaller id, which is how the next page is asked for
 * @param limit  so many at most
 */
record WebhookFilter(Optional<Verdict> verdict, Optional<Outcome> outcome, Optional<String> merchantOrderId, Optional<Instant> since,
                     Optional<Long> before, int limit) {
}
