package in.pujabooking.api;

import in.pujabooking.api.support.Devotee;
import in.pujabooking.api.support.Reply;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PromoIT extends ApiIT {

    @Test
    void a_promo_of_the_request_lowers_the_price() {
        Reply cart = devotee.http().post("/api/cart/carts/", Devotee.pujaCart("\"welcome10\""));

        assertThat(cart.body()).contains("\"price\":999.00", "\"discount\":99.90", "\"total_price\":899.10", "\"promo_code\":\"WELCOME10\"");
    }

    @Test
    void a_promo_can_be_replaced_and_removed() {
        String cart = devotee.cart();

        assertThat(promo(cart, "apply_promo", "{\"promo_code\": \"WELCOME10\"}").body()).contains("\"total_price\":899.10");
        assertThat(promo(cart, "apply_promo", "{\"promo_code\": \"FLAT100\"}").body()).contains("\"total_price\":899.00");
        assertThat(promo(cart, "remove_promo", "").body()).contains("\"total_price\":999.00", "\"promo_code\":null");
        assertThat(devotee.http().get("/api/cart/carts/active/").body()).contains("\"total_price\":999.00");
    }

    @Test
    void a_promo_that_does_not_apply_says_why() {
        String cart = devotee.cart();

        assertThat(promo(cart, "apply_promo", "{\"promo_code\": \"DIWALI24\"}").message()).isEqualTo("Invalid or expired promo code");
        assertThat(promo(cart, "apply_promo", "{\"promo_code\": \"PAUSED50\"}").status()).isEqualTo(400);
        assertThat(promo(cart, "apply_promo", "{\"promo_code\": \"x\\u0000'; drop\"}").status()).isEqualTo(400);
        assertThat(promo(cart, "apply_promo", "{}").message()).isEqualTo("Promo code is required");
        assertThat(promo(cart, "apply_promo", "{\"promo_code\": \"BIGPUJA25\"}").message()).contains("2500.00");
    }

    private Reply promo(String cart, String action, String json) {
        return devotee.http().post("/api/cart/carts/" + cart + "/" + action + "/", json);
    }
}
