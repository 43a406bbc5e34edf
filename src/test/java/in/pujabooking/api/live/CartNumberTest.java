package in.pujabooking.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CartNumberTest {

    @ParameterizedTest
    @CsvSource({"CART_USER7_012, 12", "CART_USER7_1234567, 1234567", "CART_CART_USER7_012_ABC123, 12", "BK-00000012, 12"})
    void every_aggregate_of_a_checkout_leads_to_its_cart(String aggregate, long number) {
        assertThat(CartNumber.of(aggregate)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CART_", "CART_USER7", "BK-12", "BK-9999999999999999999", "CART_OTHER_ORDER",
        "0b8f8c1e-0d5e-4cf5-9e6e-b9a3c5f1b0aa", "CART_ü"})
    void anything_else_leads_nowhere(String aggregate) {
        assertThat(CartNumber.of(aggregate)).isEmpty();
    }
}
