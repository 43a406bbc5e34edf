package in.pujabooking.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import in.pujabooking.Http;
import in.pujabooking.Ops;
import in.pujabooking.Ports;
import in.pujabooking.Sandbox;
import in.pujabooking.Storefront;
import in.pujabooking.kill.AppProcess;
import in.pujabooking.phonepe.sandbox.SandboxApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * A database that the version before has left with everything under way (takeover/old-version.sql, made by that version itself): a booking that
 * failed and waits for its deadline, one that is parked, a refund that hangs, events that no stream had handled yet, a dead letter.
 */
class TakeOverIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String OPEN = "CART_CART_USER103_008_FOON2H";
    private static final String PAUSING = "CART_USER104_009";
    private static final String PARKED = "CART_CART_USER105_007_Z7T5FN";
    private static final String SECOND_PAYMENT = "CART_CART_USER106_006_4HWDLZ";
    private static final String NOT_BEGUN = "CART_USER108_005";
    private static final String REFUND_NOT_BEGUN = "CART_CART_USER109_003_AZX8PV";
    private static final long LATE_CART_USER = 111;

    private final int port = Ports.free();
    private EmbeddedPostgres postgres;
    private ConfigurableApplicationContext phonePe;
    private Sandbox sandbox;
    private String sandboxUrl;
    private AppProcess application;
    private JdbcClient database;
    private Path log;

    @BeforeEach
    void leftByTheVersionBefore() throws IOException {
        postgres = EmbeddedPostgres.builder().setDataDirectory(Path.of("target", "postgres-takeover-" + port).toAbsolutePath())
                .setRegisterShutdownHook(false).start();
        var source = postgres.getPostgresDatabase();
        Flyway.configure().dataSource(source).locations("classpath:db/migration").target("8").load().migrate();
        new ResourceDatabasePopulator(new ClassPathResource("takeover/old-version.sql")).execute(source);
        database = JdbcClient.create(source);
        phonePe = SandboxApplication.start(Map.of("server.port", 0, "sandbox.data-dir", "",
                "sandbox.webhook.url", "http://localhost:" + port + "/api/payments/webhook/phonepe/",
                "sandbox.refund.confirm-after", "200ms", "sandbox.refund.complete-after", "200ms"));
        sandboxUrl = "http://localhost:" + SandboxApplication.port(phonePe);
        sandbox = new Sandbox(sandboxUrl);
        log = Path.of("target", "taken-over-" + port + ".log");
        application = new AppProcess(port, Map.of("phonepe.sandbox.start", false, "phonepe.sandbox.port", SandboxApplication.port(phonePe),
                "spring.datasource.url", postgres.getJdbcUrl("postgres", "postgres"), "spring.datasource.username", "postgres",
                "startup.welcome", false), log);
    }

    @AfterEach
    void stop() throws IOException {
        application.close();
        phonePe.close();
        postgres.close();
    }

    @Test
    void everything_that_was_under_way_ends_as_it_should() {
        List.of(OPEN, SECOND_PAYMENT, REFUND_NOT_BEGUN).forEach(this::paidAtPhonePe);

        application.start();

        assertThat(count("token_entry")).as("the streams are drained and gone when the API opens").isZero();
        assertThat(count("dead_letter_entry")).isZero();
        assertThat(count("scheduled_tasks WHERE task_name = 'AxonDeadline'")).isZero();
        assertThat(count("view_repair")).isZero();
        var storefront = new Storefront(application.url());
        assertThat(storefront.status(104, PAUSING).path("booking_created").asBoolean()).as("the one that waited for its deadline").isTrue();
        assertThat(storefront.status(108, NOT_BEGUN).path("booking_created").asBoolean()).as("the one whose saga had not begun").isTrue();
        assertThat(storefront.get(LATE_CART_USER, "/api/cart/carts/").body()).as("the cart that no view had").hasSize(1);
        assertThat(storefront.get(110, "/api/booking/bookings/by-id/BK-00000004/").body().toString()).as("the dead letter").contains("CANCELLED");

        await().atMost(SOON).untilAsserted(() -> assertThat(eventsOf(SECOND_PAYMENT)).endsWith("RefundCompleted").containsOnlyOnce("RefundRequested"));
        await().atMost(SOON).untilAsserted(() -> assertThat(eventsOf(REFUND_NOT_BEGUN)).contains("RefundCompleted"));
        await().atMost(SOON).until(() -> storefront.status(103, "CART_USER103_008").path("booking_created").asBoolean());
        parkedCheckoutWaitsForOps(storefront);

        await().atMost(SOON).until(() -> count("saga_entry") == 0);
        assertThat(database.sql("SELECT payload_type FROM domain_event WHERE payload_type = 'BookingCreated' GROUP BY aggregate_identifier, payload_type HAVING count(*) > 1")
                .query(String.class).list()).isEmpty();
        assertThat(bookings()).containsExactly("BK-00000001", "BK-00000002", "BK-00000003", "BK-00000004", "BK-00000005", "BK-00000006", "BK-00000007",
                "BK-00000008", "BK-00000009");
    }

    private void parkedCheckoutWaitsForOps(Storefront storefront) {
        var ops = new Ops(application.url());
        assertThat(ops.data("/api/ops/parked/").toString()).contains(PARKED);
        assertThat(ops.post("/api/ops/parked/" + PARKED + "/retry/", Map.of("reason", "taken over")).status()).isEqualTo(202);
        assertThat(storefront.status(105, "CART_USER105_007").path("booking_created").asBoolean()).isTrue();
        assertThat(ops.data("/api/ops/parked/")).isEmpty();
    }

    @Test
    void the_start_is_refused_while_a_node_of_the_version_before_still_runs() throws Exception {
        try (var oldNode = Executors.newSingleThreadScheduledExecutor()) {
            oldNode.scheduleAtFixedRate(() -> database.sql("UPDATE token_entry SET owner = '1@old-node', timestamp = ?")
                    .param(Instant.now().toString()).update(), 0, 1, TimeUnit.SECONDS);

            assertThatIllegalStateException().isThrownBy(application::start).withMessageContaining("exit code");

            oldNode.shutdownNow();
        }
        assertThat(Files.readString(log)).contains("Nodes of the version before still run on this database (1@old-node). Stop them first");
        assertThat(count("token_entry")).isPositive();
    }

    private void paidAtPhonePe(String order) {
        var form = Map.of("Content-Type", "application/x-www-form-urlencoded");
        var token = Http.send("POST", sandboxUrl + "/apis/pg-sandbox/v1/oauth/token", form,
                "client_id=TEST-M22KEWU5BO1I2_25070&client_version=1&client_secret=sandbox-secret&grant_type=client_credentials").body();
        var paid = Http.send("POST", sandboxUrl + "/apis/pg-sandbox/checkout/v2/pay",
                Map.of("Authorization", "O-Bearer " + token.path("access_token").asString(), "Content-Type", "application/json"), """
                        {"merchantOrderId": "%s", "amount": 99900, "expireAfter": 900, "paymentFlow": {"type": "PG_CHECKOUT",
                         "merchantUrls": {"redirectUrl": "http://localhost:3000/confirmbooking"}}}""".formatted(order));
        assertThat(paid.status()).isEqualTo(200);
        sandbox.outcome(order, "SUCCESS", "LOSE");
    }

    private long count(String rows) {
        return database.sql("SELECT count(*) FROM " + rows).query(Long.class).single();
    }

    private List<String> eventsOf(String aggregate) {
        return database.sql("SELECT payload_type FROM domain_event WHERE aggregate_identifier = ? ORDER BY sequence_number")
                .param(aggregate).query(String.class).list();
    }

    private List<String> bookings() {
        return database.sql("SELECT aggregate_identifier FROM domain_event WHERE payload_type = 'BookingCreated' ORDER BY 1").query(String.class).list();
    }
}
