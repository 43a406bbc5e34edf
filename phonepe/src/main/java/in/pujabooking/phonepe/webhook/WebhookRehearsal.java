package in.pujabooking.phonepe.webhook;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.phonepe.inquiry.Foresight;
import in.pujabooking.phonepe.refund.Refunds;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Runs a kept webhook through the code of today, up to the point where something would happen. Nothing is told or written; PhonePe is asked
 * only if that is wanted. Whether the webhook proves itself is not judged again, because the proof was not kept.
 */
@Component
public class WebhookRehearsal {

    private static final String ORDER_STATUS = "Order Status";
    private static final String REFUND_STATUS = "Refund Status";

    private final Foresight orders;
    private final Refunds refunds;

    WebhookRehearsal(Foresight orders, Refunds refunds) {
        this.orders = orders;
        this.refunds = refunds;
    }

    /** @param ask whether PhonePe is to be asked, within the node's budget */
    public Rehearsal of(StoredWebhook webhook, boolean ask) {
        WebhookBody body = WebhookBody.read(webhook.body());
        return switch (body.subject()) {
            case Subject.OfOrder(var order) -> new Rehearsal(body.event(), Rehearsal.About.ORDER, List.of(order.value()), Optional.of(ORDER_STATUS),
                    ask ? List.of(hear(order)) : List.of());
            case Subject.OfRefund(var refund) -> ofRefunds(body, List.of(refund), ask);
            case Subject.OfNamelessRefund(var refund, var order) -> ofRefunds(body, refunds.named(refund, order), ask);
            case Subject.Nothing nothing -> new Rehearsal(body.event(), Rehearsal.About.NOTHING, List.of(), Optional.empty(), List.of());
        };
    }

    private Rehearsal ofRefunds(WebhookBody body, List<MerchantRefundId> named, boolean ask) {
        List<MerchantRefundId> ours = named.stream().filter(refunds::isKnown).toList();
        return new Rehearsal(body.event(), Rehearsal.About.REFUND, ours.stream().map(MerchantRefundId::value).toList(),
                ours.isEmpty() ? Optional.empty() : Optional.of(REFUND_STATUS), ask ? ours.stream().map(this::hear).toList() : List.of());
    }

    private Rehearsal.Heard hear(MerchantOrderId order) {
        Foresight.Foreseen foreseen = orders.ask(order);
        return new Rehearsal.Heard(order.value(), foreseen.said(), foreseen.command().map(command -> command.getClass().getSimpleName()));
    }

    private Rehearsal.Heard hear(MerchantRefundId refund) {
        return new Rehearsal.Heard(refund.value(), refunds.said(refund), Optional.empty());
    }
}
