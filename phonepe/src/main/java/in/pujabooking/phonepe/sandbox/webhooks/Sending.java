package in.pujabooking.phonepe.sandbox.webhooks;

/**
 * How a webhook is to be sent.
 *
 * @param copies 0 loses it, 2 sends it twice
 * @param delayMs before the first delivery
 */
public record Sending(int copies, long delayMs) {

    public static final Sending AT_ONCE = new Sending(1, 0);
}
