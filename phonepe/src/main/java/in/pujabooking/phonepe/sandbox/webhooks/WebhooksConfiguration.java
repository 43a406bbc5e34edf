package in.pujabooking.phonepe.sandbox.webhooks;

import org.springframework.context.annotation.Import;

/** Everything that leaves the sandbox. */
@Import({WebhookSender.class, Courier.class, Signer.class, DeliveryLog.class, Outbox.class, WebhookRoutes.class})
public class WebhooksConfiguration {}
