package in.pujabooking.phonepe.webhook;

import java.time.Instant;
import java.util.Map;

/** A webhook as it came in. {@code headers} are the ones worth keeping, which Authorization is not. */
record ReceivedWebhook(Instant receivedAt, Verdict verdict, String remoteAddress, Map<String, String> headers, byte[] body) {
}
