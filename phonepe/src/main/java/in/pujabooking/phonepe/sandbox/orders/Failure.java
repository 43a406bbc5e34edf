package in.pujabooking.phonepe.sandbox.orders;

/** Why a payment or refund failed: PhonePe's pair of codes, as text (docs/phonepe.md, errors). */
public record Failure(String errorCode, String detailedErrorCode) {

    static final Failure EXPIRED = new Failure("TXN_NOT_COMPLETED", "ORDER_EXPIRED");
    static final Failure LEFT_HANGING = new Failure("TXN_NOT_COMPLETED", "TXN_AUTO_FAILED");
    static final Failure CANCELLED = new Failure("TXN_CANCELLED", "ORDER_CANCELLED_BY_USER");
}
