package in.pujabooking.command.checkout;

import in.pujabooking.command.EventName;
import in.pujabooking.command.MerchantOrderId;

/** Ops had PhonePe asked about an order, out of turn. What PhonePe said is in the order's own events, if it said anything final. */
@EventName("InquiryRequested")
public record InquiryRequested(MerchantOrderId merchantOrderId, String requestedBy, String reason) implements CheckoutEvent {
}
