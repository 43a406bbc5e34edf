package in.pujabooking.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.CheckoutApplication;
import in.pujabooking.Ports;
import in.pujabooking.Sandbox;
import in.pujabooking.Storefront;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Laws 1 to 3 hold after any sequence of things that devotees, PhonePe and webhooks do to one cart, each sequence against the running
 * application with the sandbox as PhonePe.
 */
class LawsIT {

    private static final long USER = 31;

    private static ConfigurableApplicationContext application;
    private static Storefront storefront;
    private static Sandbox sandbox;

    @BeforeContainer
    static void start() {
        int port = Ports.free();
        int phonePe = Ports.free();
        application = SpringApplication.run(CheckoutApplication.class, "--server.port=" + port, "--phonepe.sandbox.port=" + phonePe,
                "--phonepe.sandbox.properties[sandbox.data-dir]=", "--phonepe.sandbox.properties[sandbox.webhook.late-by]=200ms",
                "--phonepe.sandbox.properties[sandbox.refund.confirm-after]=20ms", "--phonepe.sandbox.properties[sandbox.refund.complete-after]=20ms",
                "--embedded-postgres.data-dir=target/postgres-laws-" + ProcessHandle.current().pid());
        storefront = new Storefront("http://localhost:" + port);
        sandbox = new Sandbox("http://localhost:" + phonePe);
    }

    @AfterContainer
    static void stop() {
        application.close();
    }

    @Provide
    Arbitrary<List<Deed>> courses() {
        return Arbitraries.of(Deed.values()).list().ofMinSize(2).ofMaxSize(12);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void whatever_happens_money_and_bookings_agree(@ForAll("courses") List<Deed> course) {
        var cart = new CartUnderTest(storefront, sandbox, USER, storefront.newCart(USER));
        course.forEach(deed -> deed.happenTo(cart));
        cart.askAboutEveryOrder();
        await().alias("course " + course).atMost(Duration.ofSeconds(30)).untilAsserted(() -> holds(cart));
    }

    /** By the history alone: each captured order is booked or wholly refunded, one booking at the most, and only for captured money. */
    private static void holds(CartUnderTest cart) {
        var database = application.getBean(JdbcClient.class);
        var captured = events(database, cart, "PaymentSucceeded");
        var refunded = events(database, cart, "RefundCompleted");
        var booked = database.sql("SELECT payload::json->>'merchantOrderId' FROM domain_event WHERE payload_type = 'BookingCreated' AND payload::json->'purchase'->>'cartId' = ?")
                .param(cart.cartId()).query(String.class).list();

        assertThat(captured).describedAs("money that PhonePe has").containsExactlyInAnyOrderElementsOf(cart.paidAtPhonePe());
        assertThat(booked).describedAs("bookings").hasSizeLessThanOrEqualTo(1);
        assertThat(captured).describedAs("booked or refunded, not both").containsExactlyInAnyOrderElementsOf(together(booked, refunded));
    }

    private static List<String> events(JdbcClient database, CartUnderTest cart, String type) {
        return database.sql("SELECT aggregate_identifier FROM domain_event WHERE payload_type = ? AND aggregate_identifier LIKE ?")
                .params(type, "CART_" + cart.cartId() + "\\_%").query(String.class).list();
    }

    private static List<String> together(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
