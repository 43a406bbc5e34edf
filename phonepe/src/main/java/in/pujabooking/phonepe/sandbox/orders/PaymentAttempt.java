package in.pujabooking.phonepe.sandbox.orders;

/**
 * One try of the customer.
 *
 * @param timestamp when it was made, epoch ms
 * @param amount paise
 */
record PaymentAttempt(String transactionId, PaymentMode mode, long timestamp, long amount, PaymentState state) {

    PaymentAttempt ended(PaymentMode how, long captured, PaymentState end) {
        return new PaymentAttempt(transactionId, how, timestamp, captured, end);
    }

    boolean open() {
        return state instanceof PaymentState.Pending;
    }
}
