package in.pujabooking.phonepe.webhook;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.phonepe.inquiry.OrderStatusDryRun;
import in.pujabooking.phonepe.refund.RefundTracker;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Runs a kept webhook through the code of today, up to the point where something would happen. Nothing is told or written; PhonePe is asked
 * only if that is wanted. Whether the webhook proves itself is not judged again, because the proof was not kept.
 */
@Component
public class WebhookDryRun {

    private static final String ORDER_STATUS = "Order Status";
    private static final String REFUND_STATUS = "Refund Status";

    private final OrderStatusDryRun orders;
    private final RefundTracker refundTracker;

    WebhookDryRun(OrderStatusDryRun orders, RefundTracker refundTracker) {
        this.orders = orders;
        this.refundTracker = refundTracker;
    }

    /** @param ask whether PhonePe is to be asked, within the node's budget */
    public DryRun of(StoredWebhook webhook, boolean ask) {
        WebhookBody body = WebhookBody.read(webhook.body());
        return switch (body.subject()) {
            case WebhookSubject.OfOrder(var order) -> new DryRun(body.event(), DryRun.About.ORDER, List.of(order.value()), Optional.of(ORDER_STATUS),
                    ask ? List.of(hear(order)) : List.of());
            case WebhookSubject.OfRefund(var refund) -> ofRefunds(body, List.of(refund), ask);
            case WebhookSubject.OfNamelessRefund(var refund, var order) -> ofRefunds(body, refundTracker.named(refund, order), ask);
            case WebhookSubject.Nothing nothing -> new DryRun(body.event(), DryRun.About.NOTHING, List.of(), Optional.empty(), List.of());
        };
    }

    private DryRun ofRefunds(WebhookBody body, List<MerchantRefundId> named, boolean ask) {
        List<MerchantRefundId> ours = named.stream().filter(refundTracker::isKnown).toList();
        return new DryRun(body.event(), DryRun.About.REFUND, ours.stream().map(MerchantRefundId::value).toList(),
                ours.isEmpty() ? Optional.empty() : Optional.of(REFUND_STATUS), ask ? ours.stream().map(this::hear).toList() : List.of());
    }

    private DryRun.Heard hear(MerchantOrderId order) {
        OrderStatusDryRun.Foreseen foreseen = orders.ask(order);
        return new DryRun.Heard(order.value(), foreseen.said(), foreseen.command().map(command -> command.getClass().getSimpleName()));
    }

    private DryRun.Heard hear(MerchantRefundId refund) {
        return new DryRun.Heard(refund.value(), refundTracker.said(refund), Optional.empty());
    }
}
