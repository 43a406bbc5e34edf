package in.pujabooking.phonepe.sandbox.orders;

/**
 * One try of the customer.
 *
 * @param timestamp when it was made, epoch ms
 * @param amount paise
 */
record Attempt(String transactionId, PaymentMode mode, long timestamp, long amount, PaymentState state) {

    Attempt ended(PaymentMode how, long captured, PaymentState end) {
        return new Attempt(transactionId, how, timestamp, captured, end);
    }

    boolean open() {
        return state instanceof PaymentState.Pending;
    }
}
