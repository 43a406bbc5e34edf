package in.pujabooking.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.UserId;
import in.pujabooking.command.cart.Selection;
import in.pujabooking.command.cart.ServiceType;
import in.pujabooking.query.cart.CartStatus;
import in.pujabooking.query.cart.CartView;
import in.pujabooking.query.checkout.CheckoutView;
import in.pujabooking.query.payment.PaymentStatus;
import in.pujabooking.query.payment.PaymentView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusSnapshotTest {

    private static final UserId USER = new UserId(7);
    private static final CartId CART = CartId.of(USER, 12);
    private static final MerchantOrderId FIRST = new MerchantOrderId("CART_" + CART + "_AAAAAA");
    private static final MerchantOrderId SECOND = new MerchantOrderId("CART_" + CART + "_BBBBBB");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Paise PRICE = new Paise(99_900);

    @Test
    void money_given_back_is_the_last_word() {
        var snapshot = StatusSnapshot.of(checkout(PaymentStatus.REFUNDED, null));
        assertThat(snapshot.last()).isTrue();
        assertThat(snapshot.openOrder()).isNull();
    }

    @ParameterizedTest
    @EnumSource(value = PaymentStatus.class, names = {"REFUNDED", "MISMATCHED"})
    void a_cart_that_is_paid_again_is_still_waited_for_and_asked_about(PaymentStatus ofFirst) {
        var snapshot = StatusSnapshot.of(checkout(ofFirst, SECOND));
        assertThat(snapshot.last()).isFalse();
        assertThat(snapshot.openOrder()).isEqualTo(SECOND);
    }

    @Test
    void an_order_that_is_shown_is_open_by_its_own_status() {
        assertThat(StatusSnapshot.of(checkout(PaymentStatus.INITIATED, FIRST)).openOrder()).isEqualTo(FIRST);
        assertThat(StatusSnapshot.of(checkout(PaymentStatus.FAILED, FIRST)).openOrder()).as("failed, the cart not released yet").isNull();
    }

    private static CheckoutView checkout(PaymentStatus ofFirst, MerchantOrderId openOrder) {
        var selection = new Selection(ServiceType.PUJA, 1, 1L, LocalDate.of(2035, 8, 15), LocalTime.of(10, 0));
        var cart = new CartView(CART, USER, selection, "Ganesh Puja", "Basic", PRICE, null, Paise.ZERO, PRICE, CartStatus.ACTIVE, openOrder, NOW, NOW, 3);
        var payment = new PaymentView(FIRST, CART, USER, PRICE, ofFirst, null, "http://localhost:3000/done", null, null, null, PRICE, PRICE, NOW, NOW, NOW,
                NOW, 5);
        return new CheckoutView(cart, payment, null);
    }
}
