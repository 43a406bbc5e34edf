package in.pujabooking.api.webhook;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** The kept webhooks as a list. A filter that is not asked for is not part of the statement, so each question gets a plan of its own. */
@Component
class WebhookList {

    private static final Sort NEWEST_FIRST = Sort.by("id").descending();

    private final WebhookRows rows;

    WebhookList(WebhookRows rows) {
        this.rows = rows;
    }

    /** Newest first, as many as the filter's limit at most. */
    List<WebhookJson> list(WebhookFilter filter) {
        return rows.findBy(matching(filter), query -> query.sortBy(NEWEST_FIRST).limit(filter.limit()).all()).stream()
                .map(WebhookRow::json).toList();
    }

    private static Specification<WebhookRow> matching(WebhookFilter filter) {
        return Specification.allOf(
                equal("verdict", filter.verdict().map(Enum::name)),
                equal("outcome", filter.outcome().map(Enum::name)),
                equal("merchantOrderId", filter.merchantOrderId()),
                filter.since().map(since -> (Specification<WebhookRow>) (row, query, where) ->
                        where.greaterThanOrEqualTo(row.get("receivedAt"), since)).orElseGet(Specification::unrestricted),
                filter.before().map(before -> (Specification<WebhookRow>) (row, query, where) ->
                        where.lessThan(row.get("id"), before)).orElseGet(Specification::unrestricted));
    }

    private static Specification<WebhookRow> equal(String attribute, Optional<String> value) {
        return value.map(wanted -> (Specification<WebhookRow>) (row, query, where) -> where.equal(row.get(attribute), wanted))
                .orElseGet(Specification::unrestricted);
    }
}
