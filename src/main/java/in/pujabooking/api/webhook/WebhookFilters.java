package in.pujabooking.api.webhook;

import in.pujabooking.envelope.FieldErrors;
import in.pujabooking.envelope.Problem;
import in.pujabooking.phonepe.webhook.Outcome;
import in.pujabooking.phonepe.webhook.Verdict;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the filters of a query string; one that is absent or empty does not restrict. */
final class WebhookFilters {

    private static final int DEFAULT_LIMIT = 50;
    private static final int LARGEST_LIMIT = 500;

    private final Map<String, String> query;
    private final FieldErrors errors = new FieldErrors();

    private WebhookFilters(Map<String, String> query) {
        this.query = query;
    }

    /** @throws Problem 400 that names every filter that can't be read */
    static WebhookFilter read(Map<String, String> query) {
        return new WebhookFilters(query).read();
    }

    private WebhookFilter read() {
        WebhookFilter filter = new WebhookFilter(
                one("verdict", Verdict::valueOf, "No such verdict."), one("outcome", Outcome::valueOf, "No such outcome."),
                one("merchant_order_id", Function.identity(), ""), one("since", Instant::parse, "Not a time such as 2030-01-31T10:00:00Z."),
                one("before", Long::valueOf, "Not a number."),
                one("limit", WebhookFilters::limit, "Not a number from 1 to " + LARGEST_LIMIT + ".").orElse(DEFAULT_LIMIT));
        errors.throwIfAny();
        return filter;
    }

    private <T> Optional<T> one(String name, Function<String, T> type, String error) {
        String text = query.getOrDefault(name, "");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(type.apply(text));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            errors.add(name, error);
            return Optional.empty();
        }
    }

    private static int limit(String text) {
        int limit = Integer.parseInt(text);
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw new IllegalArgumentException(text);
        }
        return limit;
    }
}
