package in.pujabooking.command.payment;

import static java.util.Objects.requireNonNull;

import in.pujabooking.command.Paise;
import java.time.Instant;

/**
 * Money that PhonePe's Order Status reports as captured.
 *
 * @param phonePeOrderId PhonePe's id of the order; may be null
 * @param transactionId  PhonePe's id of the successful attempt; may be null
 * @param paymentMode    as PhonePe spells it (UPI_QR, CARD, ...); may be null
 * @param paidAt         when the attempt was made, by PhonePe's clock; may be null
 */
public record Capture(Paise amount, String phonePeOrderId, String transactionId, String paymentMode, Instant paidAt) {

    public Capture {
        requireNonNull(amount);
    }
}
