package in.pujabooking.phonepe.webhook;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;

/** What a webhook gives reason to ask about. */
sealed interface WebhookSubject {

    record OfOrder(MerchantOrderId order) implements WebhookSubject {
    }

    record OfRefund(MerchantRefundId refund) implements WebhookSubject {
    }

    /** PhonePe's own refund id and our order id, of which one may be empty text: all that a failed refund's webhook names. */
    record OfNamelessRefund(String phonePeRefundId, String merchantOrderId) implements WebhookSubject {
    }

    record Nothing() implements WebhookSubject {
    }
}
