package in.pujabooking.api.webhook;

import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** Reads webhook_evidence. */
interface WebhookRows extends Repository<WebhookRow, Long>, JpaSpecificationExecutor<WebhookRow> {
}
