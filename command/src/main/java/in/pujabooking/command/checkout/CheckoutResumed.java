package in.pujabooking.command.checkout;

import in.pujabooking.command.EventName;
import in.pujabooking.command.MerchantOrderId;

/** A parked checkout moves again. */
@EventName("CheckoutResumed")
public record CheckoutResumed(MerchantOrderId merchantOrderId) implements CheckoutEvent {
}
