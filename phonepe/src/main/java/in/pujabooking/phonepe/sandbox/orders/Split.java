package in.pujabooking.phonepe.sandbox.orders;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Where the money came from (docs/phonepe.md, order status): invented, masked, and the same for the same transaction. */
public record Split(String currency, long amount, Instrument instrument, Rail rail) {

    /** How the money travelled. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rail(String type, String utr, String upiTransactionId, String vpa, String transactionId, String authorizationCode) {}

    /** What was charged. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Instrument(
            String type, String maskedAccountNumber, String ifsc, String accountType, String bankId, String bankTransactionId, String cardNetwork,
            String maskedCardNumber) {}

    public static Split of(PaymentMode mode, String transactionId, long amount) {
        String digits = "%012d".formatted(Math.floorMod((long) transactionId.hashCode(), 1_000_000_000_000L));
        return switch (mode) {
            case UPI_INTENT, UPI_COLLECT, UPI_QR -> new Split("INR", amount,
                    new Instrument("ACCOUNT", "XXXXXX1234", "SBIN0000001", "SAVINGS", "SBIN", null, null, null),
                    new Rail("UPI", digits, "YBL" + digits, "98****00@ybl", null, null));
            case CARD -> new Split("INR", amount,
                    new Instrument("CREDIT_CARD", null, null, null, "ICIC", digits, "VISA", "420858******6667"),
                    new Rail("PG", null, null, null, transactionId, digits.substring(6)));
            case NET_BANKING -> new Split("INR", amount,
                    new Instrument("NET_BANKING", null, null, null, "HDFC", digits, null, null),
                    new Rail("PG", null, null, null, transactionId, null));
        };
    }
}
