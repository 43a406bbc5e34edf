package in.pujabooking.phonepe.refund;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import java.time.Instant;
import java.util.Optional;

/**
 * A refund as far as PhonePe is concerned.
 *
 * @param requests    how often it was, or may have been, requested from PhonePe
 * @param requestedAt when it was last, or may have been; empty before the first time
 */
record Refund(MerchantRefundId id, MerchantOrderId order, Paise amount, int requests, Optional<Instant> requestedAt) {
}
