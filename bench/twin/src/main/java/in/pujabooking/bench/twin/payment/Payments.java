package in.pujabooking.bench.twin.payment;

import static in.pujabooking.bench.twin.payment.PaymentStatus.INITIATED;

import in.pujabooking.bench.twin.cart.Cart;
import in.pujabooking.bench.twin.cart.CartStatus;
import in.pujabooking.bench.twin.cart.Carts;
import in.pujabooking.bench.twin.phonepe.PhonePe;
import in.pujabooking.bench.twin.web.India;
import in.pujabooking.bench.twin.web.Problem;
import in.pujabooking.bench.twin.web.Storefront;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pays carts. The cart stays locked while PhonePe is called, so that two requests at once can't open two orders. */
@Service
class Payments {

    private final Carts carts;
    private final PaymentOrders orders;
    private final OrderIds ids;
    private final PhonePe phonePe;
    private final Storefront storefront;
    private final India india;
    private final Clock clock;

    Payments(Carts carts, PaymentOrders orders, OrderIds ids, PhonePe phonePe, Storefront storefront, India india, Clock clock) {
        this.carts = carts;
        this.orders = orders;
        this.ids = ids;
        this.phonePe = phonePe;
        this.storefront = storefront;
        this.india = india;
        this.clock = clock;
    }

    /** The cart's open order, or a new one. @throws Problem 404 if the cart is not the user's, 400 if it can't be paid */
    @Transactional
    public Paying pay(PaymentRequest request, long user) {
        String returnTo = storefront.page(request.redirectUrl())
                .orElseThrow(() -> Problem.invalid("redirect_url", "Not a page of the storefront."));
        Cart cart = carts.lock(request.cartId(), user);
        requirePayable(cart);
        return orders.findByCartAndStatus(cart, INITIATED).map(open -> new Paying(open, false))
                .orElseGet(() -> new Paying(open(cart, returnTo, request.addressId()), true));
    }

    /** @throws Problem 404 if the cart is not the user's, or was never tried to be paid */
    @Transactional(readOnly = true)
    public CartPayment ofCart(String cartId, long user) {
        CartPayment payment = carts.number(cartId, user).flatMap(cart -> orders.findCartPayment(cart, user)).orElseThrow(Carts::notFound);
        if (payment.merchantOrderId() == null) {
            throw Problem.notFound("No payment found for this cart");
        }
        return payment;
    }

    private PaymentOrder open(Cart cart, String returnTo, Long address) {
        PaymentOrder order = new PaymentOrder(ids.next(cart.cartId()), cart, returnTo, address, clock.instant());
        order.opened(phonePe.pay(order.merchantOrderId(), order.amount(), returnTo, cart.cartId()));
        return orders.save(order);
    }

    private void requirePayable(Cart cart) {
        if (cart.status() == CartStatus.CONVERTED) {
            throw Problem.refused("Cart has already been paid for");
        }
        if (cart.selectedDate().isBefore(india.today())) {
            throw Problem.refused("Cart is not active. Current status: EXPIRED");
        }
    }
}
