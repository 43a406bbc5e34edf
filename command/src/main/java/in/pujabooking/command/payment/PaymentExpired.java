package in.pujabooking.command.payment;

import static java.util.Objects.requireNonNull;

import in.pujabooking.command.EventName;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.CartId;

/** The time to pay ran out without money. */
@EventName("PaymentExpired")
public record PaymentExpired(MerchantOrderId merchantOrderId, CartId cartId) implements PaymentEvent {

    public PaymentExpired {
        requireNonNull(merchantOrderId);
        requireNonNull(cartId);
    }
}
