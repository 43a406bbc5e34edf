package in.pujabooking.query.cart;

import static in.pujabooking.query.Devotee.PRICE;
import static in.pujabooking.query.Devotee.SELECTION;
import static in.pujabooking.query.Happened.at;
import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.cart.CartEvent.CartConverted;
import in.pujabooking.command.cart.CartEvent.CartCreated;
import in.pujabooking.command.cart.CartEvent.CartReleased;
import in.pujabooking.command.cart.CartEvent.CartRemoved;
import in.pujabooking.command.cart.CartEvent.PromoCodeApplied;
import in.pujabooking.command.cart.CartEvent.PromoCodeRemoved;
import in.pujabooking.command.cart.Promo;
import in.pujabooking.command.cart.Quote;
import in.pujabooking.command.cart.Selection;
import in.pujabooking.command.cart.ServiceType;
import in.pujabooking.query.Devotee;
import in.pujabooking.query.Happened;
import in.pujabooking.query.QueryTest;
import in.pujabooking.query.ReadSide;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
class CartProjectionTest {

    @Autowired
    ReadSide readSide;

    private final Devotee devotee = Devotee.any();
    private final CartId id = devotee.cart();
    private final MerchantOrderId order = devotee.order("AAAAAA");
    private final Happened history = new Happened().to(id, devotee.cartCreated());

    @Test
    void a_new_cart_is_active_and_costs_its_quote() {
        assertThat(cartAfter(history)).isEqualTo(new CartView(id, devotee.user(), SELECTION, "Ganesh Puja", "Basic", PRICE, null,
                Paise.ZERO, PRICE, CartStatus.ACTIVE, null, at(0), at(0), 0));
    }

    @Test
    void an_astrology_cart_has_no_package() {
        Selection reading = new Selection(ServiceType.ASTROLOGY, 3, null, LocalDate.of(2025, 2, 1), LocalTime.of(23, 59));

        CartView cart = cartAfter(new Happened().to(id,
                new CartCreated(id, devotee.user(), reading, new Quote("Kundli", null, PRICE), new Promo("NEW10", new Paise(9990)))));

        assertThat(cart.selection()).isEqualTo(reading);
        assertThat(cart.packageName()).isNull();
        assertThat(cart.promoCode()).isEqualTo("NEW10");
        assertThat(cart.total()).isEqualTo(new Paise(89910));
    }

    @Test
    void a_promo_code_takes_its_discount_off() {
        CartView cart = cartAfter(history.to(id, new PromoCodeApplied(id, new Promo("FLAT100", new Paise(10000)))));

        assertThat(cart.promoCode()).isEqualTo("FLAT100");
        assertThat(cart.discount()).isEqualTo(new Paise(10000));
        assertThat(cart.total()).isEqualTo(new Paise(89900));
        assertThat(cart.version()).isEqualTo(1);
        assertThat(cart.createdAt()).isEqualTo(at(0));
        assertThat(cart.updatedAt()).isEqualTo(at(1));
    }

    @Test
    void without_the_promo_code_the_price_is_back() {
        CartView cart = cartAfter(history
                .to(id, new PromoCodeApplied(id, new Promo("FLAT100", new Paise(10000)))).to(id, new PromoCodeRemoved(id)));

        assertThat(cart.promoCode()).isNull();
        assertThat(cart.discount()).isEqualTo(Paise.ZERO);
        assertThat(cart.total()).isEqualTo(PRICE);
    }

    @Test
    void a_cart_that_is_being_paid_names_its_order_and_is_still_active() {
        CartView cart = cartAfter(history.to(id, devotee.checkedOut(order)));

        assertThat(cart.openOrder()).isEqualTo(order);
        assertThat(cart.status()).isEqualTo(CartStatus.ACTIVE);
    }

    @Test
    void a_released_cart_waits_for_no_order() {
        CartView cart = cartAfter(history.to(id, devotee.checkedOut(order)).to(id, new CartReleased(id, order)));

        assertThat(cart.openOrder()).isNull();
        assertThat(cart.status()).isEqualTo(CartStatus.ACTIVE);
    }

    @Test
    void a_converted_cart_waits_for_no_order() {
        CartView cart = cartAfter(history.to(id, devotee.checkedOut(order)).to(id, new CartConverted(id, order)));

        assertThat(cart.openOrder()).isNull();
        assertThat(cart.status()).isEqualTo(CartStatus.CONVERTED);
    }

    @Test
    void a_removed_cart_is_found_but_not_listed() {
        assertThat(cartAfter(history.to(id, new CartRemoved(id))).status()).isEqualTo(CartStatus.REMOVED);

        assertThat(readSide.list(new FindCarts(devotee.user(), false), CartView.class)).isEmpty();
    }

    @Test
    void carts_are_listed_newest_first() {
        Devotee second = devotee.withAnotherCart();
        Devotee third = devotee.withAnotherCart();
        readSide.given(history.to(second.cart(), second.cartCreated()).to(third.cart(), third.cartCreated())
                .to(second.cart(), new CartConverted(second.cart(), order)));

        assertThat(readSide.list(new FindCarts(devotee.user(), false), CartView.class)).extracting(CartView::cartId)
                .containsExactly(third.cart(), second.cart(), id);
        assertThat(readSide.list(new FindCarts(devotee.user(), true), CartView.class)).extracting(CartView::cartId)
                .containsExactly(third.cart(), id);
    }

    @Test
    void another_users_cart_is_not_found() {
        readSide.given(history);

        assertThat(readSide.ask(new FindCart(id, Devotee.any().user()), CartView.class)).isNull();
    }

    private CartView cartAfter(Happened events) {
        readSide.given(events);
        return readSide.ask(new FindCart(id, devotee.user()), CartView.class);
    }
}
