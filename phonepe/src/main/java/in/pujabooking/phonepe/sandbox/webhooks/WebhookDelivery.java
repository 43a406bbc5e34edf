package in.pujabooking.phonepe.sandbox.webhooks;

/**
 * A webhook on its way.
 *
 * @param body kept only as long as it may have to be sent again
 * @param attempts made so far
 * @param dueAt next attempt, epoch ms
 * @param forged carries a wrong signature on purpose
 * @param held waits for a later webhook of the same order
 * @param done taken by the receiver, or given up
 */
record WebhookDelivery(
        String id, String event, String merchantOrderId, String body, int attempts, long dueAt, boolean forged, boolean held, boolean done) {

    WebhookDelivery again(long due) {
        return new WebhookDelivery(id, event, merchantOrderId, body, attempts + 1, due, forged, false, false);
    }

    WebhookDelivery released(long due) {
        return new WebhookDelivery(id, event, merchantOrderId, body, attempts, due, forged, false, false);
    }

    WebhookDelivery over() {
        return new WebhookDelivery(id, event, merchantOrderId, "", attempts + 1, dueAt, forged, false, true);
    }
}
