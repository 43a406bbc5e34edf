package in.pujabooking.api;

import in.pujabooking.api.support.Devotee;
import in.pujabooking.api.support.Reply;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CartIT extends ApiIT {

    @Test
    void a_new_cart_answers_the_fields_that_the_storefront_reads() {
        Reply created = devotee.http().post("/api/cart/carts/", Devotee.pujaCart());

        assertThat(created.status()).isEqualTo(201);
        long id = created.json().path("id").asLong();
        assertThat(created.text("cart_id")).isEqualTo("CART_USER%d_%03d".formatted(devotee.user(), id));
        assertThat(created.json().path("user").asLong()).isEqualTo(devotee.user());
        assertThat(created.body()).contains("\"total_price\":999.00");
        assertThat(created.text("status")).isEqualTo("ACTIVE");
        assertThat(created.text("created_at")).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(created.text("selected_time")).isEqualTo("10:00 AM");
    }

    @Test
    void a_created_cart_is_in_the_very_next_list() {
        for (int i = 1; i <= 10; i++) {
            String cart = devotee.cart();
            Reply list = devotee.http().get("/api/cart/carts/");
            assertThat(list.json().size()).isEqualTo(i);
            assertThat(list.json().get(0).path("cart_id").asString()).isEqualTo(cart);
        }
    }

    @Test
    void a_cart_is_found_by_number_and_by_cart_id_with_and_without_slash() {
        String cart = devotee.cart();
        String number = cart.substring(cart.lastIndexOf('_') + 1);

        for (String path : new String[] {cart + "/", cart, Long.parseLong(number) + "/", Long.parseLong(number) + ""}) {
            assertThat(devotee.http().get("/api/cart/carts/" + path).text("cart_id")).as(path).isEqualTo(cart);
        }
    }

    @Test
    void astrology_and_package_id_are_understood() {
        Reply astrology = devotee.http().post("/api/cart/carts", """
                {"service_type": "ASTROLOGY", "astrology_service": 1, "selected_date": "%s", "selected_time": "22:30"}""".formatted(Devotee.someDay()));
        Reply puja = devotee.http().post("/api/cart/carts", Devotee.pujaCart().replace("\"package\"", "\"package_id\""));

        assertThat(astrology.status()).isEqualTo(201);
        assertThat(astrology.text("selected_time")).isEqualTo("10:30 PM");
        assertThat(puja.status()).isEqualTo(201);
        assertThat(puja.json().path("package").asLong()).isEqualTo(1);
    }

    @Test
    void unknown_fields_are_ignored() {
        assertThat(devotee.http().post("/api/cart/carts/", Devotee.pujaCart().replaceFirst("\\{", "{\"color\": [1, {}],")).status()).isEqualTo(201);
    }

    @Test
    void a_removed_cart_is_gone_at_once() {
        String cart = devotee.cart();

        assertThat(devotee.http().delete("/api/cart/carts/" + cart + "/").status()).isEqualTo(204);
        assertThat(devotee.http().get("/api/cart/carts/").json().size()).isZero();
        assertThat(devotee.http().get("/api/cart/carts/" + cart + "/").status()).isEqualTo(404);
        assertThat(devotee.http().delete("/api/cart/carts/" + cart + "/").message()).isEqualTo("Cart not found");
        assertThat(devotee.pay(cart).status()).isEqualTo(404);
    }

    @Test
    void a_foreign_cart_does_not_exist() {
        String foreign = Devotee.anew(port).cart();

        assertThat(devotee.http().get("/api/cart/carts/" + foreign + "/").message()).isEqualTo("Cart not found");
        assertThat(devotee.http().delete("/api/cart/carts/" + foreign + "/").status()).isEqualTo(404);
        assertThat(devotee.http().get("/api/cart/carts/" + foreign.substring(foreign.lastIndexOf('_') + 1) + "/").status()).isEqualTo(404);
        assertThat(devotee.http().get("/api/cart/carts/99999999999999999999/").status()).isEqualTo(404);
        assertThat(devotee.http().get("/api/cart/carts/-1/").status()).isEqualTo(404);
    }

    @Test
    void a_cart_with_an_open_payment_cannot_be_removed() {
        String cart = devotee.cart();
        devotee.pay(cart);

        Reply refused = devotee.http().delete("/api/cart/carts/" + cart + "/");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.message()).isEqualTo("Cart has a payment in progress");
    }
}
