package in.pujabooking.api.live;

import in.pujabooking.api.payment.PaymentLookup;
import in.pujabooking.command.CartId;
import in.pujabooking.command.UserId;
import in.pujabooking.envelope.Problem;
import in.pujabooking.query.checkout.CheckoutView;
import org.springframework.stereotype.Component;

/** Reads the status of a cart's payment, by one query. */
@Component
class StatusReader {

    private final PaymentLookup payments;

    StatusReader(PaymentLookup payments) {
        this.payments = payments;
    }

    /** @throws RuntimeException as the API answers it: 404 if it is not a cart of this user or was never paid, 503 without a database */
    StatusSnapshot read(CartId cart, UserId user) {
        CheckoutView checkout = payments.checkout(cart, user);
        if (checkout.payment() == null) {
            throw Problem.notFound("No payment found for this cart");
        }
        return StatusSnapshot.of(checkout);
    }
}
