package in.pujabooking.phonepe.client;

/** The body of Refund (fact sheet 2.7); the amount is in paise. */
record RefundRequest(String merchantRefundId, String originalMerchantOrderId, long amount) {
}
