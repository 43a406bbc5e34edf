package in.pujabooking.phonepe.sandbox.orders;

import java.time.Duration;
import java.util.Map;

/**
 * A pay call that passed validation.
 *
 * @param amount paise
 * @param expireAfter null when the call did not say
 */
record PayRequest(
    String merchantOrderId, long amount, Duration expireAfter, Map<String, String> metaInfo, String redirectUrl, String message,
    boolean disablePaymentRetry) {}
