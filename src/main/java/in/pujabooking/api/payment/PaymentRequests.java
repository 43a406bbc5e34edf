package in.pujabooking.api.payment;

import in.pujabooking.api.IndianCalendar;
import in.pujabooking.api.cart.CartPath;
import in.pujabooking.api.web.Origins;
import in.pujabooking.api.web.Storefront;
import in.pujabooking.command.CartId;
import in.pujabooking.command.UserId;
import in.pujabooking.command.cart.CartCommand.CheckOutCart;
import in.pujabooking.envelope.FieldErrors;
import in.pujabooking.envelope.Problem;
import in.pujabooking.phonepe.client.PhonePeProperties;
import java.net.URI;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Turns a payment request into the command, or says what is wrong with it. */
@Component
class PaymentRequests {

    private final Origins origins;
    private final Storefront storefront;
    private final OrderIds ids;
    private final PhonePeProperties phonePe;
    private final IndianCalendar calendar;
    private final Clock clock;

    PaymentRequests(Origins origins, Storefront storefront, OrderIds ids, PhonePeProperties phonePe, IndianCalendar calendar, Clock clock) {
        this.origins = origins;
        this.storefront = storefront;
        this.ids = ids;
        this.phonePe = phonePe;
        this.calendar = calendar;
        this.clock = clock;
    }

    CheckOutCart command(PaymentRequest request, UserId user) {
        if (request.cartId() == null || request.cartId().isBlank()) {
            throw Problem.invalid("cart_id", "cart_id is required");
        }
        FieldErrors errors = new FieldErrors();
        URI returnTo = returnTo(request.redirectUrl(), errors);
        if (request.addressId() != null && request.addressId() < 1) {
            errors.add("address_id", "Not a valid address.");
        }
        errors.throwIfAny();
        CartId cart = CartPath.of(request.cartId(), user);
        return new CheckOutCart(cart, user, ids.next(cart), returnTo.toString(), request.addressId(), calendar.today(),
                clock.instant().plus(phonePe.expireAfter()));
    }

    private URI returnTo(String url, FieldErrors errors) {
        if (url == null || url.isBlank()) {
            return storefront.success();
        }
        return origins.accept(url).orElseGet(() -> {
            errors.add("redirect_url", "Not a page of the storefront.");
            return storefront.success();
        });
    }
}
