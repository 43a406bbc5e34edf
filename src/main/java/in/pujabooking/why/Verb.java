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

    static List<Verb> of(OrderSituation situation) {
        return List.of(ask(situation), retry(situation), refund(situation));
    }

    private static Verb ask(OrderSituation situation) {
        return switch (situation) {
            case OrderSituation.Open s -> yes(Name.ASK, s, "asking changes nothing at PhonePe");
            case OrderSituation.Unknown s -> yes(Name.ASK, s, "asking changes nothing at PhonePe");
            case OrderSituation.Ended s -> yes(Name.ASK, s, "money may have come late");
            case OrderSituation.Booked s -> no(Name.ASK, s, "PhonePe's word about it is final");
            case OrderSituation.BeingBooked s -> no(Name.ASK, s, "PhonePe's word about it is final");
            case OrderSituation.Parked s -> no(Name.ASK, s, "PhonePe's word about it is final");
            case OrderSituation.Mismatched s -> no(Name.ASK, s, "PhonePe's word about it is final");
            case OrderSituation.Refunding s -> no(Name.ASK, s, "PhonePe is asked about the refund by itself");
            case OrderSituation.RefundFailed s -> no(Name.ASK, s, "PhonePe's word about it is final");
            case OrderSituation.Refunded s -> no(Name.ASK, s, "it is over");
            case OrderSituation.Cancelled s -> no(Name.ASK, s, "PhonePe's word about it is final");
        };
    }

    private static Verb retry(OrderSituation situation) {
        return situation instanceof OrderSituation.Parked parked
                ? yes(Name.RETRY, parked, "what was done already is not done again")
                : no(Name.RETRY, situation, "it is not parked with its money");
    }

    private static Verb refund(OrderSituation situation) {
        return switch (situation) {
            case OrderSituation.Parked s -> yes(Name.REFUND, s, "it is parked; do not retry it afterwards");
            case OrderSituation.Mismatched s -> yes(Name.REFUND, s, "it will not be booked");
            case OrderSituation.Cancelled s -> yes(Name.REFUND, s, "its booking is cancelled");
            case OrderSituation.Booked s -> no(Name.REFUND, s, "it is booked: cancel the booking first, or give a part back at the refund desk");
            case OrderSituation.BeingBooked s -> no(Name.REFUND, s, "it may be booked at any moment");
            case OrderSituation.Refunding s -> no(Name.REFUND, s, "a refund is under way");
            case OrderSituation.RefundFailed s -> no(Name.REFUND, s, "the checkout asks for another one by itself, or is parked");
            case OrderSituation.Refunded s -> no(Name.REFUND, s, "nothing is left");
            case OrderSituation.Open s -> no(Name.REFUND, s, "nothing was captured");
            case OrderSituation.Unknown s -> no(Name.REFUND, s, "nothing was captured");
            case OrderSituation.Ended s -> no(Name.REFUND, s, "nothing was captured");
        };
    }

    private static Verb yes(Name name, OrderSituation situation, String why) {
        return new Verb(name, situation.order(), true, why);
    }

    private static Verb no(Name name, OrderSituation situation, String why) {
        return new Verb(name, situation.order(), false, why);
    }
}
