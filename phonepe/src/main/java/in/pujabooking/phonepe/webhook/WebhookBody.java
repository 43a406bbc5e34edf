package in.pujabooking.phonepe.webhook;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.phonepe.json.LenientJson;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the subject in a webhook's bytes. The fields decide, not the event's name. So a new event, or a body without its frame
 * (docs/phonepe.md, webhooks), still leads to a question.
 */
record WebhookBody(Optional<String> event, WebhookSubject subject) {

    static WebhookBody read(byte[] bytes) {
        LenientJson root = LenientJson.parse(bytes).orElseGet(LenientJson::empty);
        LenientJson payload = root.node().path("payload").isObject() ? root.child("payload") : root;
        return new WebhookBody(root.text("event"), subject(payload));
    }

    /** The order that the webhook is about, as far as its body says. */
    Optional<String> merchantOrderId() {
        return switch (subject) {
            case WebhookSubject.OfOrder(var order) -> Optional.of(order.value());
            case WebhookSubject.OfNamelessRefund(var refund, var order) -> Optional.of(order).filter(id -> !id.isEmpty());
            case WebhookSubject.OfRefund refund -> Optional.empty();
            case WebhookSubject.Nothing nothing -> Optional.empty();
        };
    }

    private static WebhookSubject subject(LenientJson payload) {
        Optional<MerchantRefundId> refund = id(payload, "merchantRefundId", MerchantRefundId::new);
        if (refund.isPresent()) {
            return new WebhookSubject.OfRefund(refund.get());
        }
        Optional<MerchantOrderId> order = id(payload, "merchantOrderId", MerchantOrderId::new);
        if (order.isPresent()) {
            return new WebhookSubject.OfOrder(order.get());
        }
        String phonePeRefundId = payload.text("refundId").filter(WebhookBody::storable).orElse("");
        String originalOrder = id(payload, "originalMerchantOrderId", MerchantOrderId::new).map(MerchantOrderId::value).orElse("");
        return phonePeRefundId.isEmpty() && originalOrder.isEmpty()
                ? new WebhookSubject.Nothing()
                : new WebhookSubject.OfNamelessRefund(phonePeRefundId, originalOrder);
    }

    private static boolean storable(String id) {
        return id.matches("[A-Za-z0-9_-]{1,128}");
    }

    private static <T> Optional<T> id(LenientJson payload, String field, Function<String, T> type) {
        try {
            return payload.text(field).map(type);
        } catch (IllegalArgumentException notOneOfOurs) {
            return Optional.empty();
        }
    }
}
