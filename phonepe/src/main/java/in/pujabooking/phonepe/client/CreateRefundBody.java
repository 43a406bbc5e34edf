package in.pujabooking.phonepe.client;

/** The body of Refund (docs/phonepe.md, refunds); the amount is in paise. */
record CreateRefundBody(String merchantRefundId, String originalMerchantOrderId, long amount) {
}
