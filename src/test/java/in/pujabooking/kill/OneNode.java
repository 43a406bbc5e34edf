package in.pujabooking.kill;

import in.pujabooking.Hourglass;
import in.pujabooking.Ops;
import in.pujabooking.Ports;
import in.pujabooking.Sandbox;
import in.pujabooking.Storefront;
import in.pujabooking.phonepe.sandbox.SandboxApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application as a process that can end at any moment, beside a PostgreSQL and a PhonePe that live on. */
final class OneNode implements AutoCloseable {

    final AppProcess app;
    final Storefront storefront;
    final Sandbox sandbox;
    final DataSource connections;
    final JdbcClient database;
    final Hourglass hourglass;

    private final EmbeddedPostgres postgres;
    private final ConfigurableApplicationContext phonePe;
    private final Path log;

    /** @param settings of the application, beside where PostgreSQL and PhonePe are */
    OneNode(Map<String, Object> settings) {
        int port = Ports.free();
        var id = ProcessHandle.current().pid() + "-" + port;
        try {
            postgres = EmbeddedPostgres.builder().setDataDirectory(Path.of("target", "postgres-node-" + id).toAbsolutePath())
                    .setRegisterShutdownHook(false).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        connections = postgres.getPostgresDatabase();
        database = JdbcClient.create(connections);
        hourglass = new Hourglass(database);
        phonePe = SandboxApplication.start(Map.of("server.port", 0, "sandbox.data-dir", "", "sandbox.webhook.retries", 1,
                "sandbox.webhook.url", "http://localhost:" + port + "/api/payments/webhook/phonepe/"));
        int phonePePort = SandboxApplication.port(phonePe);
        sandbox = new Sandbox("http://localhost:" + phonePePort);
        log = Path.of("target", "node-" + id + ".log");
        var all = new HashMap<String, Object>(Map.of("phonepe.sandbox.start", false, "phonepe.sandbox.port", phonePePort, "startup.welcome", false,
                "spring.datasource.url", postgres.getJdbcUrl("postgres", "postgres"), "spring.datasource.username", "postgres"));
        all.putAll(settings);
        app = new AppProcess(port, all, log).start();
        storefront = new Storefront(app.url());
    }

    /** The names of an aggregate's events, oldest first. */
    List<String> eventsOf(String aggregate) {
        return database.sql("SELECT payload_type FROM domain_event WHERE aggregate_identifier = ? ORDER BY sequence_number")
                .param(aggregate).query(String.class).list();
    }

    static String bookingOf(String cart) {
        return "BK-%08d".formatted(Long.parseLong(cart.substring(cart.lastIndexOf('_') + 1)));
    }

    Ops ops() {
        return new Ops(app.url());
    }

    /** What all of its lives have logged as an error. */
    List<String> errors() {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" ERROR ")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        app.close();
        phonePe.close();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
