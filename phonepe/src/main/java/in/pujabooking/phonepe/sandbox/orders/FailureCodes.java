package in.pujabooking.phonepe.sandbox.orders;

/** Why a payment or refund failed: PhonePe's pair of codes, as text (docs/phonepe.md, errors). */
public record FailureCodes(String errorCode, String detailedErrorCode) {

    static final FailureCodes EXPIRED = new FailureCodes("TXN_NOT_COMPLETED", "ORDER_EXPIRED");
    static final FailureCodes LEFT_HANGING = new FailureCodes("TXN_NOT_COMPLETED", "TXN_AUTO_FAILED");
    static final FailureCodes CANCELLED = new FailureCodes("TXN_CANCELLED", "ORDER_CANCELLED_BY_USER");
}
