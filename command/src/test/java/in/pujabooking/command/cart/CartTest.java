package in.pujabooking.command.cart;

import static in.pujabooking.command.Given.CART;
import static in.pujabooking.command.Given.DAY;
import static in.pujabooking.command.Given.EXPIRY;
import static in.pujabooking.command.Given.ORDER;
import static in.pujabooking.command.Given.OTHER_ORDER;
import static in.pujabooking.command.Given.PAGE;
import static in.pujabooking.command.Given.PRICE;
import static in.pujabooking.command.Given.PROMO;
import static in.pujabooking.command.Given.QUOTE;
import static in.pujabooking.command.Given.SELECTION;
import static in.pujabooking.command.Given.STRANGER;
import static in.pujabooking.command.Given.USER;
import static in.pujabooking.command.Given.cartCreated;
import static in.pujabooking.command.Given.checkOut;
import static in.pujabooking.command.Given.checkedOut;
import static in.pujabooking.command.Given.createCart;
import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.command.Rejected;
import in.pujabooking.command.Rejection;
import in.pujabooking.command.cart.CartCommand.ApplyPromoCode;
import in.pujabooking.command.cart.CartCommand.CheckOutCart;
import in.pujabooking.command.cart.CartCommand.ConvertCart;
import in.pujabooking.command.cart.CartCommand.ReleaseCart;
import in.pujabooking.command.cart.CartCommand.RemoveCart;
import in.pujabooking.command.cart.CartCommand.RemovePromoCode;
import in.pujabooking.command.cart.CartEvent.CartCheckedOut;
import in.pujabooking.command.cart.CartEvent.CartConverted;
import in.pujabooking.command.cart.CartEvent.CartCreated;
import in.pujabooking.command.cart.CartEvent.CartReleased;
import in.pujabooking.command.cart.CartEvent.CartRemoved;
import in.pujabooking.command.cart.CartEvent.PromoCodeApplied;
import in.pujabooking.command.cart.CartEvent.PromoCodeRemoved;
import java.util.function.Consumer;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class CartTest {

    private final AggregateTestFixture<Cart> fixture = new AggregateTestFixture<>(Cart.class);

    @Test
    void a_cart_is_created_with_its_quote() {
        fixture.givenNoPriorActivity().when(createCart()).expectEvents(cartCreated());
    }

    @Test
    void a_promo_code_is_applied_once() {
        fixture.given(cartCreated()).when(new ApplyPromoCode(CART, USER, PROMO)).expectEvents(new PromoCodeApplied(CART, PROMO));
        fixture.given(cartCreated(), new PromoCodeApplied(CART, PROMO)).when(new ApplyPromoCode(CART, USER, PROMO)).expectNoEvents();
    }

    @Test
    void a_promo_code_is_removed_once() {
        fixture.given(cartCreated(), new PromoCodeApplied(CART, PROMO)).when(new RemovePromoCode(CART, USER))
                .expectEvents(new PromoCodeRemoved(CART));
        fixture.given(cartCreated()).when(new RemovePromoCode(CART, USER)).expectNoEvents();
    }

    @Test
    void checking_out_opens_one_order_for_the_quoted_price() {
        fixture.given(cartCreated()).when(checkOut(ORDER)).expectEvents(checkedOut(ORDER)).expectResultMessagePayload(new CheckOutResult(ORDER, PRICE, true));
    }

    @Test
    void checking_out_takes_the_discount_off() {
        fixture.given(cartCreated(), new PromoCodeApplied(CART, PROMO)).when(checkOut(ORDER)).expectEvents(
                new CartCheckedOut(CART, USER, ORDER, SELECTION, PRICE.minus(PROMO.discount()), 7L, PAGE, EXPIRY));
    }

    @Test
    void a_discount_at_creation_and_its_removal_count_too() {
        var withPromo = new CartCreated(CART, USER, SELECTION, QUOTE, PROMO);
        fixture.given(withPromo, new PromoCodeRemoved(CART)).when(checkOut(ORDER)).expectEvents(checkedOut(ORDER));
    }

    @Test
    void checking_out_again_finds_the_open_order() {
        fixture.given(cartCreated(), checkedOut(ORDER)).when(checkOut(OTHER_ORDER))
                .expectNoEvents().expectResultMessagePayload(new CheckOutResult(ORDER, PRICE, false));
    }

    @Test
    void a_cart_whose_order_failed_can_be_paid_again() {
        fixture.given(cartCreated(), checkedOut(ORDER), new CartReleased(CART, ORDER)).when(checkOut(OTHER_ORDER))
                .expectEvents(checkedOut(OTHER_ORDER));
    }

    @Test
    void a_cart_is_not_paid_twice() {
        fixture.given(cartCreated(), new CartConverted(CART, ORDER)).when(checkOut(OTHER_ORDER)).expectNoEvents()
                .expectException(Rejected.class).expectExceptionDetails(Rejection.CART_ALREADY_PAID);
    }

    @Test
    void a_cart_whose_day_is_over_is_not_active() {
        var late = new CheckOutCart(CART, USER, ORDER, PAGE, null, DAY.plusDays(1), EXPIRY);
        fixture.given(cartCreated()).when(late).expectNoEvents()
                .expectException(Rejected.class).expectExceptionDetails(Rejection.CART_NOT_ACTIVE);
    }

    @Test
    void only_the_order_that_it_waits_for_releases_a_cart() {
        fixture.given(cartCreated(), checkedOut(ORDER)).when(new ReleaseCart(CART, ORDER)).expectEvents(new CartReleased(CART, ORDER));
        fixture.given(cartCreated(), checkedOut(ORDER)).when(new ReleaseCart(CART, OTHER_ORDER)).expectNoEvents();
        fixture.given(cartCreated(), new CartConverted(CART, ORDER)).when(new ReleaseCart(CART, ORDER)).expectNoEvents();
        fixture.given(cartCreated(), new CartRemoved(CART)).when(new ReleaseCart(CART, ORDER)).expectNoEvents();
    }

    @Test
    void the_first_paid_order_gets_the_cart() {
        fixture.given(cartCreated(), checkedOut(ORDER)).when(new ConvertCart(CART, ORDER)).expectEvents(new CartConverted(CART, ORDER));
        fixture.given(cartCreated(), checkedOut(ORDER), new CartConverted(CART, ORDER)).when(new ConvertCart(CART, ORDER)).expectNoEvents();
        fixture.given(cartCreated(), new CartConverted(CART, ORDER)).when(new ConvertCart(CART, OTHER_ORDER)).expectNoEvents()
                .expectException(Rejected.class).expectExceptionDetails(Rejection.CART_PAID_BY_ANOTHER_ORDER);
    }

    @Test
    void late_money_gets_a_cart_that_is_free_or_waits_for_another_order() {
        fixture.given(cartCreated(), checkedOut(ORDER), new CartReleased(CART, ORDER)).when(new ConvertCart(CART, ORDER))
                .expectEvents(new CartConverted(CART, ORDER));
        fixture.given(cartCreated(), checkedOut(ORDER), new CartReleased(CART, ORDER), checkedOut(OTHER_ORDER))
                .when(new ConvertCart(CART, ORDER)).expectEvents(new CartConverted(CART, ORDER));
    }

    @Test
    void money_for_a_removed_cart_does_not_convert_it() {
        fixture.given(cartCreated(), new CartRemoved(CART)).when(new ConvertCart(CART, ORDER)).expectNoEvents()
                .expectException(Rejected.class).expectExceptionDetails(Rejection.CART_NOT_FOUND);
    }

    @Test
    void a_free_cart_can_be_removed() {
        fixture.given(cartCreated()).when(new RemoveCart(CART, USER)).expectEvents(new CartRemoved(CART));
    }

    @Test
    void a_cart_that_is_being_paid_can_not_be_changed() {
        refusesEveryChange(Rejection.CART_HAS_OPEN_PAYMENT, cartCreated(), checkedOut(ORDER));
    }

    @Test
    void a_converted_cart_can_not_be_changed() {
        refusesEveryChange(Rejection.CART_ALREADY_PAID, cartCreated(), new CartConverted(CART, ORDER));
    }

    @Test
    void a_removed_cart_is_not_there() {
        refusesEveryChange(Rejection.CART_NOT_FOUND, cartCreated(), new CartRemoved(CART));
        fixture.given(cartCreated(), new CartRemoved(CART)).when(checkOut(ORDER)).expectNoEvents()
                .expectException(Rejected.class).expectExceptionDetails(Rejection.CART_NOT_FOUND);
    }

    private void refusesEveryChange(Rejection reason, Object... history) {
        Consumer<ResultValidator<Cart>> refused =
                result -> result.expectNoEvents().expectException(Rejected.class).expectExceptionDetails(reason);
        refused.accept(fixture.given(history).when(new RemoveCart(CART, USER)));
        refused.accept(fixture.given(history).when(new ApplyPromoCode(CART, USER, PROMO)));
        refused.accept(fixture.given(history).when(new RemovePromoCode(CART, USER)));
    }

    @Test
    void somebody_elses_cart_is_not_there() {
        var foreign = new CheckOutCart(CART, STRANGER, ORDER, PAGE, null, DAY, EXPIRY);
        fixture.given(cartCreated()).when(foreign).expectNoEvents()
                .expectException(Rejected.class).expectExceptionDetails(Rejection.CART_NOT_FOUND);
        fixture.given(cartCreated()).when(new RemoveCart(CART, STRANGER)).expectNoEvents()
                .expectException(Rejected.class).expectExceptionDetails(Rejection.CART_NOT_FOUND);
        fixture.given(cartCreated()).when(new ApplyPromoCode(CART, STRANGER, PROMO)).expectNoEvents()
                .expectException(Rejected.class).expectExceptionDetails(Rejection.CART_NOT_FOUND);
    }

    @Test
    void ids_follow_the_sites_pattern() {
        assertThat(CART).hasToString("CART_USER1_001");
        assertThat(ORDER).hasToString("CART_CART_USER1_001_ABC123");
        assertThat(CART.number()).isEqualTo(1);
    }
}
