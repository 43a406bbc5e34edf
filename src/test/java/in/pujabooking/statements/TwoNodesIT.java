package in.pujabooking.statements;

import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.ApplicationNode;
import in.pujabooking.Http;
import in.pujabooking.Storefront;
import in.pujabooking.query.view.ViewRepair;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a node keeps in memory, while another one changes it. */
class TwoNodesIT {

    private static final long DEVOTEE = 8100;

    private static EmbeddedPostgres server;
    private static JdbcClient database;
    private static ApplicationNode one;
    private static ApplicationNode other;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
        database = ApplicationNode.database(server);
        one = ApplicationNode.first(ApplicationNode.jdbcUrl(server), Map.of());
        other = one.another(ApplicationNode.jdbcUrl(server), Map.of());
    }

    @AfterAll
    static void stop() throws IOException {
        other.close();
        one.close();
        server.close();
    }

    @Test
    void a_cart_that_two_nodes_write_in_turns_is_as_its_history_says_on_both() {
        String cart = one.storefront().newCart(DEVOTEE);
        List<ApplicationNode> turns = List.of(other, one, one, other, other, other, one, other, one);
        for (int turn = 0; turn < turns.size(); turn++) {
            var storefront = turns.get(turn).storefront();
            String code = turn % 2 == 0 ? "WELCOME10" : "FLAT100";
            Http.Answer answer = turn % 3 == 2 ? storefront.post(DEVOTEE, path(cart) + "remove_promo/", Map.of())
                    : storefront.post(DEVOTEE, path(cart) + "apply_promo/", Map.of("promo_code", code));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().path("promo_code").asString("")).isEqualTo(turn % 3 == 2 ? "" : code);
            assertThat(List.of(one.storefront().get(DEVOTEE, path(cart)).body(), other.storefront().get(DEVOTEE, path(cart)).body()))
                    .as("after turn %d", turn).containsOnly(answer.body());
        }
        assertThat(foldedAgain("cart_view", "cart_id", cart)).isEqualTo(stored("cart_view", "cart_id", cart));
    }

    @Test
    void the_answer_of_a_write_is_what_the_next_read_says_on_both_nodes() {
        String cart = one.storefront().newCart(DEVOTEE);
        var paid = other.storefront().pay(DEVOTEE, cart);
        var order = paid.body().at("/data/payment_order");
        String path = "/api/payments/status/" + order.path("merchant_order_id").asString() + "/";
        assertThat(paid.status()).isEqualTo(201);
        assertThat(List.of(one.storefront().get(DEVOTEE, path).body().path("data"), other.storefront().get(DEVOTEE, path).body().path("data")))
                .containsOnly(order);
    }

    /** A node of the version before draws single numbers from the same sequence. */
    @Test
    void carts_get_numbers_that_nobody_else_has() throws Exception {
        List<Callable<Long>> draws = new ArrayList<>();
        IntStream.range(0, 60).forEach(i -> draws.addAll(List.of(() -> number(one.storefront()), () -> number(other.storefront()),
                () -> database.sql("SELECT nextval('cart_number_seq')").query(Long.class).single())));
        List<Long> drawn = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var draw : threads.invokeAll(draws)) {
                drawn.add(draw.get());
            }
        }
        assertThat(drawn).hasSize(draws.size()).doesNotHaveDuplicates();
    }

    private static long number(Storefront storefront) {
        return storefront.post(DEVOTEE, "/api/cart/carts/", Storefront.CART).body().path("id").asLong();
    }

    private static Map<String, Object> stored(String view, String key, String id) {
        return database.sql("SELECT * FROM %s WHERE %s = ?".formatted(view, key)).param(id).query().singleRow();
    }

    private static Map<String, Object> foldedAgain(String view, String key, String id) {
        var repair = one.bean(ViewRepair.class);
        repair.markAll("test");
        while (repair.count() > 0) {
            repair.repair(1_000);
        }
        return stored(view, key, id);
    }

    private static String path(String cart) {
        return "/api/cart/carts/" + cart + "/";
    }
}
