package in.pujabooking.api.payment;

import in.pujabooking.api.web.Storefront;
import in.pujabooking.query.payment.PaymentView;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The storefront's page for a devotee who comes back from PhonePe, by what is known about the order. */
@Component
class ReturnPage {

    private final Storefront storefront;

    ReturnPage(Storefront storefront) {
        this.storefront = storefront;
    }

    /** The page for the order's present state. */
    URI of(PaymentView order) {
        URI own = Optional.ofNullable(order.redirectUrl()).map(URI::create).orElse(storefront.success());
        return about(order, switch (order.status()) {
            case SUCCESS -> own;
            case FAILED, CANCELLED, EXPIRED, REFUNDED -> storefront.failed();
            case PENDING, INITIATED, MISMATCHED -> storefront.pending().orElse(own);
        });
    }

    /** The order's own page, whatever its state. */
    URI forwarding(PaymentView order) {
        return about(order, Optional.ofNullable(order.redirectUrl()).map(URI::create).orElse(storefront.success()));
    }

    /** The page for a return that names no order of ours. */
    URI unknown() {
        return fromPhonePe(storefront.success()).queryParam("status", "no_cart").build(true).toUri();
    }

    /** The page for a return whose order could not be looked up just now. */
    URI undecided() {
        return fromPhonePe(storefront.pending().orElse(storefront.success())).build(true).toUri();
    }

    private static URI about(PaymentView order, URI page) {
        return fromPhonePe(page).queryParam("cart_id", order.cartId()).queryParam("order_id", order.merchantOrderId()).build(true).toUri();
    }

    private static UriComponentsBuilder fromPhonePe(URI page) {
        return UriComponentsBuilder.fromUri(page).queryParam("redirect_source", "phonepe");
    }
}
