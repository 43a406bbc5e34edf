package in.pujabooking.api.live;

import in.pujabooking.api.payment.PaymentLookup;
import in.pujabooking.command.CartId;
import in.pujabooking.command.UserId;
import in.pujabooking.envelope.Problem;
import in.pujabooking.query.checkout.CheckoutView;
import org.springframework.stereotype.Component;

/** Reads the status from the read side, by one query. */
@Component
class StoredStatus implements StatusReader {

    private final PaymentLookup payments;

    StoredStatus(PaymentLookup payments) {
        this.payments = payments;
    }

    @Override
    public StatusSnapshot read(CartId cart, UserId user) {
        CheckoutView checkout = payments.checkout(cart, user);
        if (checkout.payment() == null) {
            throw Problem.notFound("No payment found for this cart");
        }
        return StatusSnapshot.of(checkout);
    }
}
