package in.pujabooking.command.checkout;

import in.pujabooking.command.EventName;
import in.pujabooking.command.MerchantOrderId;

/** Ops asked for a parked checkout to be tried again. */
@EventName("CheckoutRetryRequested")
public record CheckoutRetryRequested(MerchantOrderId merchantOrderId, String requestedBy, String reason) implements CheckoutEvent {
}
