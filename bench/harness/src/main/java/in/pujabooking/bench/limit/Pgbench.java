package in.pujabooking.bench.limit;

import in.pujabooking.bench.lab.Command;
import in.pujabooking.bench.lab.Lab;
import in.pujabooking.bench.lab.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Transactions of plain SQL, prepared, as fast as PostgreSQL takes them from a program written in C. */
public final class Pgbench {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");

    private static final List<String> ROW = List.of("cart_id", "user_id", "service_type", "service_id", "package_id", "service_date", "service_time", "title",
            "package_name", "price", "promo_code", "discount", "total", "status", "open_order", "created_at", "updated_at", "version");

    private final Lab lab;
    private final String database;
    private final Path script;

    private Pgbench(Lab lab, String database, Path script) {
        this.lab = lab;
        this.database = database;
        this.script = script;
    }

    /** The row of one CartCreated, inserted and committed. */
    public static Pgbench appends(Lab lab, String database) {
        return of(lab, database, "append", insert("0"));
    }

    /**
     * A cart's life in five transactions: each reads the cart's events, inserts the next one and writes the cart's row in the view. A run
     * counts as one. These are the statements of our application's commands; that they still are shows in the statements counted for both.
     */
    public static Pgbench commands(Lab lab, String database) {
        StringBuilder script = new StringBuilder();
        for (int sequence = 0; sequence < 5; sequence++) {
            script.append("BEGIN;\n").append("""
                    SELECT event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type, payload_revision, payload, meta_data \
                    FROM domain_event WHERE aggregate_identifier = 'CART_USER3_' || :cart AND sequence_number >= 0 ORDER BY sequence_number;
                    """).append(insert(Integer.toString(sequence))).append(row(sequence)).append("COMMIT;\n");
        }
        return of(lab, database, "command", script.toString());
    }

    private static String insert(String sequence) {
        return """
                INSERT INTO domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type, payload_revision, payload, meta_data) \
                VALUES (gen_random_uuid()::text, 'CART_USER3_' || :cart, %s, 'Cart', '2026-01-01T00:00:00.000Z', 'CartCreated', '1', \
                '{"cartId":"CART_USER1_1000000001","user":1,"selection":{"type":"PUJA","serviceId":1,"packageId":1,"date":"2035-08-15","time":"10:00:00"},"quote":{"title":"Ganesh Puja","packageName":"Basic","price":99900}}', \
                '{"traceId":"9e1f6c0a-6a52-4f0b-9d0f-2b8f8f9a1b11","correlationId":"9e1f6c0a-6a52-4f0b-9d0f-2b8f8f9a1b11"}');
                """.formatted(sequence);
    }

    /** The cart's row as our application writes it; it knows the row before from the events that it has just written. */
    private static String row(int version) {
        return """
                INSERT INTO cart_view AS t (%s) VALUES ('CART_USER3_' || :cart, 3, 'PUJA', 1, 1, '2035-08-15', '10:00:00', 'Ganesh Puja', 'Basic', 99900, \
                'WELCOME10', 9990, 89910, 'ACTIVE', NULL, '2026-01-01 00:00:00Z', '2026-01-01 00:00:00Z', %d) \
                ON CONFLICT (cart_id) DO UPDATE SET %s WHERE t.version < excluded.version;
                """.formatted(String.join(", ", ROW), version,
                ROW.stream().skip(1).map(column -> column + " = excluded." + column).collect(Collectors.joining(", ")));
    }

    private static Pgbench of(Lab lab, String database, String name, String statements) {
        try {
            Path script = Files.writeString(lab.folder().resolve(name + ".pgbench"), "\\set cart random(1, 1000000000000000)\n" + statements);
            return new Pgbench(lab, database, script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs of the whole script per second. */
    public double perSecond(int clients, Duration time) {
        String said = Command.run(List.of(PostgresTools.pgbench(), "-n", "-M", "prepared", "-h", "localhost", "-p", Integer.toString(lab.postgres().port()),
                "-U", Postgres.USER, "-c", Integer.toString(clients), "-j", Integer.toString(Math.min(clients, 2)),
                "-T", Long.toString(Math.max(1, time.toSeconds())), "-f", script.toString(), database));
        Matcher rate = RATE.matcher(said);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench said no rate: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }
}
