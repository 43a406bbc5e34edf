package in.pujabooking.phonepe.webhook;

import java.util.List;
import java.util.Optional;

/**
 * What today's code would do about a webhook.
 *
 * @param event    as the body names it
 * @param subject  what the body gives reason to ask about
 * @param ids      of the orders or refunds, ours as far as they are known by name
 * @param wouldAsk the call of PhonePe's that would be made for each of them
 * @param heard    what PhonePe says now, one for each id; empty unless it was to be asked
 */
public record DryRun(Optional<String> event, About subject, List<String> ids, Optional<String> wouldAsk, List<Heard> heard) {

    public enum About { ORDER, REFUND, NOTHING }

    /** @param wouldTell the name of the command that the payment order would be told; empty if there is nothing to tell yet */
    public record Heard(String id, String phonePeSaid, Optional<String> wouldTell) {
    }
}
