package in.pujabooking.api.payment;

import in.pujabooking.command.CartId;
import in.pujabooking.command.UserId;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OrderIdsTest {

    @Test
    void a_new_id_is_the_carts_with_six_random_characters() {
        OrderIds ids = new OrderIds(new Random(1));
        CartId cart = CartId.of(new UserId(1), 1);

        assertThat(ids.next(cart).value()).matches("CART_CART_USER1_001_[A-Z0-9]{6}");
        assertThat(ids.next(cart)).isNotEqualTo(ids.next(cart));
    }

    @Test
    void the_longest_cart_id_still_makes_an_id_that_PhonePe_takes() {
        CartId longest = CartId.of(new UserId(Long.MAX_VALUE), Long.MAX_VALUE);

        assertThat(new OrderIds(new Random(1)).next(longest).value()).hasSizeLessThanOrEqualTo(62);
    }

    @Test
    void what_no_order_can_be_called_is_nothing() {
        assertThat(OrderIds.read("")).isEmpty();
        assertThat(OrderIds.read("a/b")).isEmpty();
        assertThat(OrderIds.read("ABC_1")).isPresent();
    }
}
