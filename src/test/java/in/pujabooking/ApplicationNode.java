package in.pujabooking;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One of several nodes on a database that the test owns, inside this JVM. The first one has the sandbox PhonePe inside. */
public final class ApplicationNode implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final int port;
    private final int sandboxPort;

    private ApplicationNode(ConfigurableApplicationContext context, int port, int sandboxPort) {
        this.context = context;
        this.port = port;
        this.sandboxPort = sandboxPort;
    }

    /** A node at a port that the test knows before, for instance because a PhonePe that runs by itself sends its webhooks there. */
    public static ApplicationNode at(int port, int sandboxPort, String jdbcUrl, Map<String, Object> properties, Class<?>... version) {
        return start(jdbcUrl, port, sandboxPort, false, properties, version);
    }

    /** @param version what this node has beside the application itself, such as upcasters */
    public static ApplicationNode first(String jdbcUrl, Map<String, Object> properties, Class<?>... version) {
        return start(jdbcUrl, Ports.free(), Ports.free(), true, properties, version);
    }

    /** Another node on the same database and the same PhonePe. Webhooks still go to the first one. */
    public ApplicationNode another(String jdbcUrl, Map<String, Object> properties, Class<?>... version) {
        return start(jdbcUrl, Ports.free(), sandboxPort, false, properties, version);
    }

    private static ApplicationNode start(String jdbcUrl, int port, int sandboxPort, boolean withSandbox, Map<String, Object> properties,
            Class<?>[] version) {
        Map<String, Object> all = new LinkedHashMap<>(Map.of(
                "server.port", port, "phonepe.sandbox.start", withSandbox, "phonepe.sandbox.port", sandboxPort,
                "phonepe.sandbox.properties[sandbox.data-dir]", "", "phonepe.sandbox.properties[sandbox.refund.confirm-after]", "200ms",
                "phonepe.sandbox.properties[sandbox.refund.complete-after]", "200ms",
                "spring.datasource.url", jdbcUrl, "spring.datasource.username", "postgres", "spring.datasource.password", "postgres"));
        all.putAll(properties);
        var application = new SpringApplicationBuilder(CheckoutApplication.class).sources(version);
        return new ApplicationNode(application.run(all.entrySet().stream().map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new)), port, sandboxPort);
    }

    public static String jdbcUrl(EmbeddedPostgres server) {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** A client of the database that takes nothing from the application. */
    public static JdbcClient database(EmbeddedPostgres server) {
        return JdbcClient.create(server.getPostgresDatabase());
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public Storefront storefront() {
        return new Storefront(url());
    }

    public Ops ops() {
        return new Ops(url());
    }

    public Sandbox sandbox() {
        return new Sandbox("http://localhost:" + sandboxPort);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Its status, such as {@code UP}. @param group empty for the whole, or a group such as {@code readiness} */
    public String health(String group) {
        return Http.send("GET", url() + "/actuator/health" + (group.isEmpty() ? "" : "/" + group), Map.of(), null).body().path("status").asString();
    }

    /** The sum of a counter over all its tags; 0 if it is not there. */
    public double counted(String counter) {
        return bean(MeterRegistry.class).find(counter).counters().stream().mapToDouble(Counter::count).sum();
    }

    @Override
    public void close() {
        context.close();
    }
}
