package in.pujabooking.api.cart;

import in.pujabooking.command.CartId;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.Rejection;
import in.pujabooking.command.UserId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CartPathTest {

    private static final UserId USER = new UserId(1);

    @ParameterizedTest
    @ValueSource(strings = {"7", "007", "CART_USER1_007"})
    void a_number_and_a_cart_id_name_the_same_cart(String text) {
        assertThat(CartPath.of(text, USER)).isEqualTo(new CartId("CART_USER1_007"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CART_USER2_007", "CART_USER01_007", "CART_USER1_0007", "CART_USER1_9999999999999999999", "CART_", "", "x", "-7",
            "99999999999999999999", "7.0"})
    void what_cannot_be_a_cart_of_this_user_does_not_exist(String text) {
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> CartPath.of(text, USER))
                .satisfies(rejected -> assertThat(rejected.reason()).isEqualTo(Rejection.CART_NOT_FOUND));
    }
}
