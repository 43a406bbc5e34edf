package in.pujabooking.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import in.pujabooking.IntegrationTest;
import in.pujabooking.Ops;
import in.pujabooking.Sandbox;
import in.pujabooking.Storefront;
import in.pujabooking.command.BookingId;
import in.pujabooking.command.CartId;
import in.pujabooking.ledger.commandline.LedgerCommand;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** On a database of its own, because what is planted here can't be taken out of a history again. */
@IntegrationTest
@TestPropertySource(properties = "ledger.check.every=1h")
@DirtiesContext
class LedgerIT {

    private static final long USER = 21;

    @Autowired
    private Storefront storefront;
    @Autowired
    private Sandbox sandbox;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private HikariDataSource database;
    @Autowired
    private MeterRegistry meters;
    @Value("${server.port}")
    private int port;
    private Ops ops;

    @BeforeEach
    void ops() {
        ops = new Ops("http://localhost:" + port);
    }

    @Test
    void a_busy_day_is_clean_and_adds_up_and_one_forged_booking_is_found() {
        var booked = storefront.newCart(USER);
        var paidBy = storefront.newOrder(USER, booked);
        sandbox.outcome(paidBy, "SUCCESS", "TWICE");
        awaitBooking(booked);
        var goodwill = paidCart();
        ops.post("/api/payments/refund/" + orderOf(goodwill) + "/", Map.of("amount", 100, "reason", "samagri was missing"));
        refundedLateMoney();
        mismatchedAndGivenBack();
        var open = storefront.newCart(USER);
        var openOrder = storefront.newOrder(USER, open);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(ledger().at("/money/in_flight").decimalValue()).isEqualByComparingTo("0.00"));
        JsonNode day = ledger();

        assertThat(day.path("violations")).describedAs(day.toString()).isEmpty();
        assertThat(day.path("clean").asBoolean()).isTrue();
        assertMoney(day, "captured", "2998.00");
        assertMoney(day, "booked", "1898.00");
        assertMoney(day, "refunded", "1100.00");
        assertMoney(day, "difference", "0.00");
        assertThat(day.path("open_orders").asLong()).isEqualTo(1);
        assertThat(day.path("notes")).hasSize(1);
        assertThat(day.path("events").asLong()).isEqualTo(jdbc.sql("SELECT count(*) FROM domain_event").query(Long.class).single());
        assertThat(onTheCommandLine()).isZero();

        forgeBooking(booked, paidBy, open, openOrder);
        JsonNode forged = ledger();

        assertThat(forged.path("clean").asBoolean()).isFalse();
        assertThat(forged.path("violation_count").asLong()).isEqualTo(1);
        JsonNode violation = forged.path("violations").path(0);
        assertThat(violation.path("kind").asString()).isEqualTo("BOOKED_WITHOUT_MONEY");
        assertThat(violation.path("cart_id").asString()).isEqualTo(open);
        assertThat(violation.path("merchant_order_id").asString()).isEqualTo(openOrder);
        assertThat(violation.path("at_risk").decimalValue()).isEqualByComparingTo("999.00");
        assertThat(violation.path("story")).hasSize(5);
        assertMoney(forged, "difference", "-999.00");
        assertThat(onTheCommandLine()).isEqualTo(2);
        assertThat(gauge("ledger.violations")).isEqualTo(1);
        assertThat(gauge("ledger.at.risk")).isEqualTo(999);
        assertThat(gauge("ledger.unresolved.oldest")).isPositive();
        assertThat(gauge("ledger.in.flight")).isZero();
        assertThat(gauge("ledger.parked.checkouts")).isZero();
    }

    @Test
    void the_history_is_checked_by_itself() {
        await().atMost(Duration.ofSeconds(20)).until(() -> gauge("ledger.check.age") >= 0);
    }

    @Test
    void nobody_but_ops_may_ask() {
        assertThat(storefront.get(USER, "/api/ops/ledger/").status()).isEqualTo(403);
    }

    private void refundedLateMoney() {
        var cart = storefront.newCart(USER);
        var late = storefront.newOrder(USER, cart);
        sandbox.outcome(late, "CANCEL", "SEND");
        awaitStatus(cart, "CANCELLED");
        assertThat(storefront.delete(USER, "/api/cart/carts/" + cart + "/").status()).isLessThan(300);
        sandbox.outcome(late, Map.of("outcome", "SUCCESS", "force", true, "webhook", "SEND"));
        awaitMoney(late, "REFUNDED");
    }

    private void mismatchedAndGivenBack() {
        var cart = storefront.newCart(USER);
        var order = storefront.newOrder(USER, cart);
        sandbox.outcome(order, Map.of("outcome", "SUCCESS", "amount", 100, "webhook", "SEND"));
        awaitStatus(cart, "MISMATCHED");
        assertThat(ops.post("/api/ops/checkouts/" + cart + "/refund/", Map.of("amount", 1, "reason", "wrong amount")).status()).isEqualTo(201);
        awaitMoney(order, "REFUNDED");
    }

    private String paidCart() {
        var cart = storefront.newCart(USER);
        sandbox.outcome(storefront.newOrder(USER, cart), "SUCCESS", "SEND");
        awaitBooking(cart);
        return cart;
    }

    /** Somebody with access to the database writes a booking for a cart that nobody paid. */
    private void forgeBooking(String cart, String order, String otherCart, String otherOrder) {
        jdbc.sql("""
                INSERT INTO domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type,
                                          payload_revision, payload, meta_data)
                SELECT gen_random_uuid()::text, :forged, 0, type, time_stamp, payload_type, payload_revision,
                       replace(replace(replace(payload, :order, :otherOrder), :cart, :otherCart), :booking, :forged), meta_data
                FROM domain_event WHERE aggregate_identifier = :booking AND payload_type = 'BookingCreated'""")
                .param("booking", bookingOf(cart)).param("forged", bookingOf(otherCart)).param("order", order)
                .param("otherOrder", otherOrder).param("cart", cart).param("otherCart", otherCart).update();
    }

    private int onTheCommandLine() {
        return LedgerCommand.run("--ledger", "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(), "--spring.datasource.password=" + database.getPassword());
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private JsonNode ledger() {
        return ops.data("/api/ops/ledger/");
    }

    private static void assertMoney(JsonNode report, String what, String rupees) {
        assertThat(report.path("money").path(what).decimalValue()).describedAs(what).isEqualByComparingTo(rupees);
    }

    private static String bookingOf(String cart) {
        return BookingId.of(new CartId(cart)).value();
    }

    private String orderOf(String cart) {
        return storefront.status(USER, cart).path("merchant_order_id").asString();
    }

    private void awaitBooking(String cart) {
        await().atMost(Duration.ofSeconds(30)).until(() -> storefront.status(USER, cart).path("booking_created").asBoolean());
    }

    private void awaitStatus(String cart, String expected) {
        await().atMost(Duration.ofSeconds(30)).until(() -> storefront.status(USER, cart).path("payment_status").asString(), expected::equals);
    }

    private void awaitMoney(String order, String expected) {
        await().atMost(Duration.ofSeconds(30)).until(() -> storefront.get(USER, "/api/payments/status/" + order + "/").body()
                .at("/data/status").asString(), expected::equals);
    }
}
