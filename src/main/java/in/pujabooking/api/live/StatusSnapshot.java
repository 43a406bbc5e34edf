package in.pujabooking.api.live;

import in.pujabooking.api.payment.CartPaymentJson;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.query.checkout.CheckoutView;
import in.pujabooking.query.payment.PaymentStatus;
import in.pujabooking.query.payment.PaymentView;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * How the payment of a cart stood at one moment.
 *
 * @param tag       the same for the same content on every node; the ETag without its quotes, and the id in a stream
 * @param openOrder the order that the devotee may still be paying, which need not be the one that is shown; null if there is none
 * @param last      whether nothing is left to wait for: booked, or all money given back and no other order open. A payment that failed may be tried
 *                  again, or turn out to have succeeded, and one whose amount differs is decided by ops
 */
record StatusSnapshot(String tag, CartPaymentJson payment, MerchantOrderId openOrder, boolean last) {

    private static final int TAG_BYTES = 12;

    /** @param checkout has a payment */
    static StatusSnapshot of(CheckoutView checkout) {
        CartPaymentJson payment = CartPaymentJson.of(checkout);
        MerchantOrderId openOrder = openOrder(checkout);
        return new StatusSnapshot(tagOf(payment), payment, openOrder,
                payment.bookingCreated() || payment.paymentStatus() == PaymentStatus.REFUNDED && openOrder == null);
    }

    /** An order whose money PhonePe captured is shown before an open one, so a cart that is paid again after a refund has the open one beside it. */
    private static MerchantOrderId openOrder(CheckoutView checkout) {
        PaymentView shown = checkout.payment();
        MerchantOrderId awaited = checkout.cart().openOrder();
        return shown.status().isOpen() ? shown.merchantOrderId() : shown.merchantOrderId().equals(awaited) ? null : awaited;
    }

    private static String tagOf(CartPaymentJson payment) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(payment.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
