package in.pujabooking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import in.pujabooking.kill.AppProcess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database on which a newer version has worked. It has a database of its own, because nothing is taken out of a history again. */
class VersionsIT {

    private static final long DEVOTEE = 6100;
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String SENTENCE = "This was changed by a newer version of the service, which is not available at the moment. "
            + "Please try again shortly.";

    private static EmbeddedPostgres server;
    private static ApplicationNode node;
    private static Storefront storefront;
    private static Sandbox sandbox;
    private static JdbcClient database;
    private static Hourglass hourglass;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
        node = ApplicationNode.first(ApplicationNode.jdbcUrl(server), Map.of());
        storefront = node.storefront();
        sandbox = node.sandbox();
        database = ApplicationNode.database(server);
        hourglass = new Hourglass(database);
    }

    @AfterAll
    static void stop() throws IOException {
        node.close();
        server.close();
    }

    @Test
    void a_database_newer_than_the_program_is_refused_at_the_start() throws IOException {
        database.sql("""
                INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                VALUES (999, '999', 'of tomorrow', 'SQL', 'V999__of_tomorrow.sql', 1, 'postgres', 0, true)""").update();
        int port = Ports.free();
        var log = Path.of("target", "versions-application-%d-%d.log".formatted(ProcessHandle.current().pid(), port));
        try (var program = new AppProcess(port, Map.of("phonepe.sandbox.start", false, "spring.datasource.url", ApplicationNode.jdbcUrl(server),
                "spring.datasource.username", "postgres", "spring.datasource.password", "postgres"), log)) {
            assertThatThrownBy(program::start).hasMessageContaining("exit code 1");
        } finally {
            database.sql("DELETE FROM flyway_schema_history WHERE version = '999'").update();
        }
        assertThat(Files.readAllLines(log).stream().filter(line -> line.startsWith("Not started: "))).singleElement().asString()
                .contains("999", "newer");
    }

    @Test
    void nothing_is_decided_on_a_cart_that_a_newer_version_has_changed() {
        var cart = gilded(storefront.newCart(DEVOTEE));
        var events = eventsOf(cart);
        double before = node.counted("history.unreadable");
        var path = "/api/cart/carts/" + cart + "/";
        for (Supplier<Http.Answer> command : List.<Supplier<Http.Answer>>of(
                () -> storefront.post(DEVOTEE, path + "apply_promo/", Map.of("promo_code", "WELCOME10")),
                () -> storefront.pay(DEVOTEE, cart),
                () -> storefront.delete(DEVOTEE, path))) {
            Http.Answer answer = command.get();
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(503);
            assertThat(answer.body().path("message").asString()).isEqualTo(SENTENCE);
        }
        assertThat(eventsOf(cart)).isEqualTo(events);
        assertThat(node.counted("history.unreadable")).isGreaterThanOrEqualTo(before + 3);
        assertThat(storefront.get(DEVOTEE, path).status()).isEqualTo(200);
    }

    @Test
    void what_phonepe_says_about_such_a_cart_is_recorded_and_followed_up_by_a_version_that_can_read_it() {
        var paid = gilded(storefront.newCart(DEVOTEE), true);
        var order = orderOf(paid);
        var given = gilded(storefront.newCart(DEVOTEE), true);
        var failed = orderOf(given);

        sandbox.outcome(order, "SUCCESS", "SEND");
        sandbox.outcome(failed, "CANCEL", "SEND");

        await().atMost(SOON).until(() -> eventsOf(order).contains("PaymentSucceeded") && eventsOf(failed).contains("PaymentFailed"));
        assertThat(storefront.status(DEVOTEE, paid).path("payment_status").asString()).isEqualTo("SUCCESS");
        await().alias("tried again").atMost(SOON).until(() -> {
            hourglass.endPausesOfSagas();
            return eventsOf(order).stream().filter("BookingRetried"::equals).count() >= 2;
        });
        assertThat(eventsOf(order)).doesNotContain("RefundRequested");
        await().alias("the release of the cart fails loudly").atMost(SOON).until(() -> failuresOf("cart-release") > 0);
        assertThat(node.ops().get("/api/ops/checkouts/" + given + "/why/").body().toString()).contains("the cart of order " + failed + " is released");
        assertThat(eventsOf(given)).doesNotContain("CartReleased");

        try (var next = node.another(ApplicationNode.jdbcUrl(server), Map.of(), PassesOverGilding.class)) {
            // else the old one could be first at every try, until the order is parked
            node.bean(Scheduler.class).pause();
            await().atMost(SOON).until(() -> {
                hourglass.endPausesOfSagas();
                hourglass.releaseCarts();
                return eventsOf(given).contains("CartReleased") && next.storefront().status(DEVOTEE, paid).path("booking_created").asBoolean();
            });
            assertThat(eventsOf(order)).containsOnlyOnce("PaymentSucceeded").doesNotContain("RefundRequested");
            assertThat(next.storefront().pay(DEVOTEE, given).status()).isEqualTo(201);
        } finally {
            node.bean(Scheduler.class).resume();
        }
    }

    /** What a version that knows of gilding, and that it changes no decision, has in addition. */
    static class PassesOverGilding {

        @Bean
        EventUpcaster gilding() {
            return events -> events.filter(event -> !"CartGilded".equals(event.getType().getName()));
        }
    }

    private static String gilded(String cart) {
        return gilded(cart, false);
    }

    /** @param checkedOut whether its payment is opened before it is changed by a version that we do not know */
    private static String gilded(String cart, boolean checkedOut) {
        if (checkedOut) {
            storefront.newOrder(DEVOTEE, cart);
        }
        new PlantedEvents(database).event(cart, "Cart", "CartGilded", "1", "{\"cartId\": \"%s\"}".formatted(cart));
        return cart;
    }

    private static String orderOf(String cart) {
        return storefront.status(DEVOTEE, cart).path("merchant_order_id").asString();
    }

    private static List<String> eventsOf(String aggregate) {
        return database.sql("SELECT payload_type FROM domain_event WHERE aggregate_identifier = ? ORDER BY sequence_number")
                .param(aggregate).query(String.class).list();
    }

    private static long failuresOf(String task) {
        return database.sql("SELECT coalesce(sum(consecutive_failures), 0) FROM scheduled_tasks WHERE task_name = ?").param(task)
                .query(Long.class).single();
    }
}
