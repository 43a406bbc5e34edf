package in.pujabooking.museum;

import static in.pujabooking.museum.Family.STUCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.Hourglass;
import in.pujabooking.Ports;
import in.pujabooking.Sandbox;
import in.pujabooking.Storefront;
import in.pujabooking.kill.AppProcess;
import in.pujabooking.phonepe.sandbox.SandboxApplication;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What was to happen later is forgotten, because the process that remembered it is gone. */
class StuckOverARestartIT {

    private static final long DEVOTEE = 9900;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final int port = Ports.free();
    private final int postgres = Ports.free();
    private final String id = ProcessHandle.current().pid() + "-" + port;
    private ConfigurableApplicationContext phonePe;
    private Sandbox sandbox;
    private AppProcess application;
    private Storefront storefront;
    private JdbcClient database;

    @BeforeEach
    void start() {
        phonePe = SandboxApplication.start(Map.of("server.port", 0, "sandbox.data-dir", "", "sandbox.webhook.retries", 1,
                "sandbox.webhook.url", "http://localhost:" + port + "/api/payments/webhook/phonepe/"));
        int sandboxPort = SandboxApplication.port(phonePe);
        sandbox = new Sandbox("http://localhost:" + sandboxPort);
        application = new AppProcess(port, Map.of("phonepe.sandbox.start", false, "phonepe.sandbox.port", sandboxPort,
                "embedded-postgres.port", postgres, "embedded-postgres.data-dir", "target/postgres-museum-" + id),
                Path.of("target", "museum-application-" + id + ".log")).start();
        storefront = new Storefront(application.url());
        database = JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://localhost:" + postgres + "/postgres", "postgres", ""));
    }

    @AfterEach
    void stop() {
        application.close();
        phonePe.close();
    }

    @Exhibit(family = STUCK, failure = "The retry was planned in memory only, and the process was killed before its time",
            happened = "Axon's SimpleDeadlineManager keeps deadlines in memory, as AxonIQ's own course warns (library.axoniq.io, Deadlines: Deciding)")
    void the_planned_retry_is_lost_over_a_restart() {
        var history = new History(database);
        var hourglass = new Hourglass(database);
        var cart = storefront.newCart(DEVOTEE);
        var order = storefront.newOrder(DEVOTEE, cart);
        Poison.forBookingOf(cart, database).during(() -> {
            sandbox.outcome(order, "SUCCESS", "SEND");
            await().atMost(SOON).until(() -> hourglass.pausingSagas() > 0);
            application.kill();
            assertThat(history.bookings(cart)).isEmpty();
        });
        application.start();
        await().atMost(SOON).until(() -> storefront.status(DEVOTEE, cart).path("booking_created").asBoolean());
        assertThat(history.bookings(cart)).containsExactly(order);
        assertThat(history.of(order)).containsOnlyOnce("PaymentSucceeded");
    }
}
