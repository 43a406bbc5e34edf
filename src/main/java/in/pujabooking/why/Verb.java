package in.pujabooking.why;

import in.pujabooking.command.MerchantOrderId;
import java.util.List;
import java.util.Locale;

/**
 * What ops can do about an order, and whether it is safe now.
 *
 * @param why why it is safe, or not
 */
record Verb(Name name, MerchantOrderId order, boolean safe, String why) {

    enum Name {
        ASK, RETRY, REFUND;

        /** As in a path. */
        String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static List<Verb> of(Situation situation) {
        return List.of(ask(situation), retry(situation), refund(situation));
    }

    private static Verb ask(Situation situation) {
        return switch (situation) {
            case Situation.Open s -> yes(Name.ASK, s, "asking changes nothing at PhonePe");
            case Situation.Unknown s -> yes(Name.ASK, s, "asking changes nothing at PhonePe");
            case Situation.Ended s -> yes(Name.ASK, s, "money may have come late");
            case Situation.Booked s -> no(Name.ASK, s, "PhonePe's word about it is final");
            case Situation.BeingBooked s -> no(Name.ASK, s, "PhonePe's word about it is final");
            case Situation.Parked s -> no(Name.ASK, s, "PhonePe's word about it is final");
            case Situation.Mismatched s -> no(Name.ASK, s, "PhonePe's word about it is final");
            case Situation.Refunding s -> no(Name.ASK, s, "PhonePe is asked about the refund by itself");
            case Situation.RefundFailed s -> no(Name.ASK, s, "PhonePe's word about it is final");
            case Situation.Refunded s -> no(Name.ASK, s, "it is over");
            case Situation.Cancelled s -> no(Name.ASK, s, "PhonePe's word about it is final");
        };
    }

    private static Verb retry(Situation situation) {
        return situation instanceof Situation.Parked parked
                ? yes(Name.RETRY, parked, "what was done already is not done again")
                : no(Name.RETRY, situation, "it is not parked with its money");
    }

    private static Verb refund(Situation situation) {
        return switch (situation) {
            case Situation.Parked s -> yes(Name.REFUND, s, "it is parked; do not retry it afterwards");
            case Situation.Mismatched s -> yes(Name.REFUND, s, "it will not be booked");
            case Situation.Cancelled s -> yes(Name.REFUND, s, "its booking is cancelled");
            case Situation.Booked s -> no(Name.REFUND, s, "it is booked: cancel the booking first, or give a part back at the refund desk");
            case Situation.BeingBooked s -> no(Name.REFUND, s, "it may be booked at any moment");
            case Situation.Refunding s -> no(Name.REFUND, s, "a refund is under way");
            case Situation.RefundFailed s -> no(Name.REFUND, s, "the checkout asks for another one by itself, or is parked");
            case Situation.Refunded s -> no(Name.REFUND, s, "nothing is left");
            case Situation.Open s -> no(Name.REFUND, s, "nothing was captured");
            case Situation.Unknown s -> no(Name.REFUND, s, "nothing was captured");
            case Situation.Ended s -> no(Name.REFUND, s, "nothing was captured");
        };
    }

    private static Verb yes(Name name, Situation situation, String why) {
        return new Verb(name, situation.order(), true, why);
    }

    private static Verb no(Name name, Situation situation, String why) {
        return new Verb(name, situation.order(), false, why);
    }
}
