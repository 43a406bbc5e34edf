package in.pujabooking.phonepe.webhook;

/** Whether, and by which secret, a webhook proved that it is PhonePe's. */
public enum Verdict {
    SHA, SHA_PREVIOUS, HMAC, HMAC_PREVIOUS, REJECTED;

    public boolean authentic() {
        return this != REJECTED;
    }
}
