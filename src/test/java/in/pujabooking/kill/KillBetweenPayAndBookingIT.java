package in.pujabooking.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.Ports;
import in.pujabooking.Sandbox;
import in.pujabooking.Storefront;
import in.pujabooking.phonepe.sandbox.SandboxApplication;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** kill -9 of the application at three moments of a checkout, while PhonePe lives on; started again, it ends in exactly one booking. */
class KillBetweenPayAndBookingIT {

    private static final long USER = 21;
    private static final int APP = Ports.free();
    private static final int DATABASE = Ports.free();
    private static final String ID = ProcessHandle.current().pid() + "-" + APP;

    private static ConfigurableApplicationContext phonePe;
    private static AppProcess app;
    private static Storefront storefront;
    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        phonePe = SandboxApplication.start(Map.of("server.port", 0, "sandbox.data-dir", "", "sandbox.webhook.retries", 1,
                "sandbox.webhook.url", "http://localhost:" + APP + "/api/payments/webhook/phonepe/"));
        int sandboxPort = SandboxApplication.port(phonePe);
        sandbox = new Sandbox("http://localhost:" + sandboxPort);
        app = new AppProcess(APP, Map.of("phonepe.sandbox.start", false, "phonepe.sandbox.port", sandboxPort,
                "embedded-postgres.port", DATABASE, "embedded-postgres.data-dir", "target/postgres-kill-" + ID),
                Path.of("target", "killed-application-" + ID + ".log")).start();
        storefront = new Storefront(app.url());
    }

    @AfterAll
    static void stop() {
        app.close();
        phonePe.close();
    }

    @Test
    void while_the_devotee_is_on_the_pay_page() {
        var cart = storefront.newCart(USER);
        var order = storefront.newOrder(USER, cart);
        app.kill();
        sandbox.outcome(order, "SUCCESS", "LOSE");
        app.start();
        endsInOneBooking(cart);
    }

    @Test
    void after_the_webhook_was_acknowledged_and_before_phonepe_was_asked() {
        var cart = storefront.newCart(USER);
        var order = storefront.newOrder(USER, cart);
        sandbox.faults("{\"faults\": [{\"call\": \"STATUS\", \"kind\": \"DELAY\", \"delayMs\": 60000}]}");
        sandbox.outcome(order, "SUCCESS", "SEND");
        await().atMost(Duration.ofSeconds(20)).until(() -> sandbox.webhookAnswers(order).contains(200));
        app.kill();
        sandbox.noFaults();
        app.start();
        endsInOneBooking(cart);
    }

    @Test
    void after_the_payment_was_marked_and_before_the_booking() throws SQLException {
        var cart = storefront.newCart(USER);
        var order = storefront.newOrder(USER, cart);
        try (var database = database()) {
            // another writer holds the booking's place in the history, so the application gets up to here and no further
            database.setAutoCommit(false);
            holdTheBookingOf(cart, database);
            sandbox.outcome(order, "SUCCESS", "SEND");
            await().atMost(Duration.ofSeconds(20)).until(() -> anotherTryIsPlanned());
            app.kill();
            database.rollback();
        }
        app.start();
        endsInOneBooking(cart);
    }

    private static void endsInOneBooking(String cart) {
        var status = await().atMost(Duration.ofSeconds(60)).until(() -> storefront.status(USER, cart), data -> data.path("booking_created").asBoolean());
        assertThat(status.path("cart_status").asString()).isEqualTo("CONVERTED");
        assertThat(storefront.get(USER, "/api/booking/bookings/").body().valueStream()
                .filter(booking -> cart.equals(booking.path("cart_id").asString()))).hasSize(1);
    }

    private static Connection database() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + DATABASE + "/postgres", "postgres", "");
    }

    private static void holdTheBookingOf(String cart, Connection database) throws SQLException {
        var booking = "BK-%08d".formatted(Long.parseLong(cart.substring(cart.lastIndexOf('_') + 1)));
        try (var insert = database.prepareStatement("""
                INSERT INTO domain_event (event_identifier, aggregate_identifier, sequence_number, time_stamp, payload_type, payload, meta_data)
                VALUES ('held', ?, 0, '', '', '{}', '{}')""")) {
            insert.setString(1, booking);
            insert.executeUpdate();
        }
    }

    private static boolean anotherTryIsPlanned() throws SQLException {
        try (var database = database();
             var query = database.prepareStatement("SELECT FROM scheduled_tasks WHERE task_name = 'booking-retry'")) {
            return query.executeQuery().next();
        }
    }
}
