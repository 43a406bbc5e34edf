package in.pujabooking.api.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/** webhook_evidence, as it is listed: without headers and body. A verdict or an outcome of a newer version is a text like any other. */
@Entity
@Immutable
@Table(name = "webhook_evidence")
class WebhookRow {

    @Id
    private long id;

    private Instant receivedAt;
    private String verdict;
    private String remoteAddress;
    private String event;
    private String merchantOrderId;
    private int attempts;
    private String outcome;
    private Instant nextAt;

    @Column(name = "processed_at")
    private Instant doneAt;

    @Formula("length(body)")
    private int bytes;

    WebhookJson json() {
        return new WebhookJson(id, receivedAt, verdict, event, merchantOrderId, outcome, attempts, nextAt, doneAt, remoteAddress, bytes);
    }
}
