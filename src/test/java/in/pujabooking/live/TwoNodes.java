package in.pujabooking.live;

import static org.awaitility.Awaitility.await;

import in.pujabooking.ApplicationNode;
import in.pujabooking.Ports;
import in.pujabooking.Sandbox;
import in.pujabooking.Storefront;
import in.pujabooking.museum.TcpProxy;
import in.pujabooking.phonepe.sandbox.SandboxApplication;
import io.micrometer.core.instrument.MeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The node that commits (webhooks go there) and another one. Each one's wire to the database can die; the database can be started again in place. */
final class TwoNodes implements AutoCloseable {

    static final int WAITERS_OF_USER = 25;
    static final int WAITERS_OF_OTHER_NODE = 40;

    /** So rare that those who wait there are in time only by the notification of its own commits. */
    static final Duration POLL_OF_COMMITTING_NODE = Duration.ofSeconds(1);
    private static final Duration POLL_OF_OTHER_NODE = Duration.ofMillis(75);

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final AtomicLong DEVOTEES = new AtomicLong(14_000);

    final ApplicationNode committing;
    ApplicationNode other;
    final TcpProxy wireOfCommitting;
    final TcpProxy wireOfOther;
    final Storefront storefront;
    final Sandbox sandbox;

    private final int port = Ports.free();
    private final Path data = Path.of("target", "postgres-live-" + ProcessHandle.current().pid() + "-" + port).toAbsolutePath();
    private final ConfigurableApplicationContext phonePe;
    private EmbeddedPostgres server;

    /** A cart whose payment is open. */
    record Checkout(long user, String cart, String order, String token) {

        StatusClient client() {
            return new StatusClient(token, cart);
        }
    }

    TwoNodes() throws IOException {
        server = startServer();
        wireOfCommitting = new TcpProxy(port);
        wireOfOther = new TcpProxy(port);
        int webhooks = Ports.free();
        phonePe = SandboxApplication.start(Map.of("server.port", 0, "sandbox.data-dir", "", "sandbox.webhook.retries", 1,
                "sandbox.webhook.url", "http://localhost:" + webhooks + "/api/payments/webhook/phonepe/"));
        committing = ApplicationNode.at(webhooks, SandboxApplication.port(phonePe), url(wireOfCommitting), settings(5_000, POLL_OF_COMMITTING_NODE),
                CountedStatements.OnNode.class);
        startOther();
        storefront = committing.storefront();
        sandbox = committing.sandbox();
    }

    /** A new one, where it was stopped. */
    void startOther() {
        other = committing.another(url(wireOfOther), settings(WAITERS_OF_OTHER_NODE, POLL_OF_OTHER_NODE));
    }

    private static String url(TcpProxy wire) {
        return "jdbc:postgresql://localhost:%d/postgres".formatted(wire.port());
    }

    private EmbeddedPostgres startServer() throws IOException {
        return EmbeddedPostgres.builder().setPort(port).setDataDirectory(data).setCleanDataDirectory(false).setRegisterShutdownHook(false).start();
    }

    private static Map<String, Object> settings(int waitersPerNode, Duration pollEvery) {
        return new HashMap<>(Map.of("live.keep-alive", "2s", "live.poll-every", pollEvery.toMillis() + "ms", "live.waiters-per-node", waitersPerNode, "live.waiters-per-user", WAITERS_OF_USER,
                "spring.datasource.hikari.maximum-pool-size", 10, "spring.datasource.hikari.validation-timeout", 500,
                "spring.datasource.hikari.data-source-properties.socketTimeout", 4));
    }

    void restartDatabase() throws IOException {
        server.close();
        server = startServer();
    }

    JdbcClient database() {
        return ApplicationNode.database(server);
    }

    List<String> urls() {
        return List.of(committing.url(), other.url());
    }

    /** On a busy machine the sandbox may not answer a payment in time; then another cart is paid. */
    Checkout checkout() {
        long user = DEVOTEES.incrementAndGet();
        return await().atMost(SOON).until(() -> tryCheckout(user), Optional::isPresent).orElseThrow();
    }

    private Optional<Checkout> tryCheckout(long user) {
        var cart = storefront.newCart(user);
        var paid = storefront.pay(user, cart);
        return paid.status() != 201 ? Optional.empty()
                : Optional.of(new Checkout(user, cart, paid.body().at("/data/payment_order/merchant_order_id").asString(), storefront.token(user, "user")));
    }

    static int waiters(ApplicationNode node) {
        return (int) node.bean(MeterRegistry.class).get("live.waiters").gauge().value();
    }

    @Override
    public void close() throws IOException {
        other.close();
        committing.close();
        phonePe.close();
        wireOfCommitting.close();
        wireOfOther.close();
        server.close();
    }
}
