package in.pujabooking.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerchantOrderIdTest {

    @Test
    void an_order_knows_the_cart_that_it_pays_for() {
        var cart = CartId.of(new UserId(7), 1_234);
        assertThat(MerchantOrderId.of(cart, "ABC123").cart()).contains(cart);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ORD-1", "CART_CART_USER1_001_abc123", "CART_CART_USER1_001", "CART_CART_USER1_01_ABC123"})
    void an_id_of_another_shape_names_no_cart(String id) {
        assertThat(new MerchantOrderId(id).cart()).isEmpty();
    }
}
