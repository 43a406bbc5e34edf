package in.pujabooking.bench.limit;

import in.pujabooking.bench.lab.Command;
import in.pujabooking.bench.lab.Lab;
import in.pujabooking.bench.lab.Postgres;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a commit costs here at least: one flush of the disk and one round trip to the server. */
public final class Disk {

    private static final Pattern FDATASYNC = Pattern.compile("fdatasync\\s+[0-9.]+ ops/sec\\s+([0-9.]+) usecs/op");
    private static final int TRIPS = 2_000;

    private Disk() {
    }

    /** Microseconds of one fdatasync of 8 kB, by pg_test_fsync. */
    public static double flushMicros(Lab lab) {
        String said = Command.run(PostgresTools.testFsync(), "-s", "1", "-f", lab.folder().resolve("fsync").toString());
        Matcher first = FDATASYNC.matcher(said);
        if (!first.find()) {
            throw new IllegalStateException("pg_test_fsync said nothing of fdatasync: " + said);
        }
        return Double.parseDouble(first.group(1));
    }

    /** The median round trip of the smallest statement, in microseconds. */
    public static double roundTripMicros(Postgres postgres) {
        try (var connection = postgres.connect("postgres"); var statement = connection.prepareStatement("SELECT 1")) {
            double[] micros = new double[TRIPS];
            for (int i = 0; i < TRIPS; i++) {
                long begun = System.nanoTime();
                statement.executeQuery().close();
                micros[i] = (System.nanoTime() - begun) / 1e3;
            }
            Arrays.sort(micros);
            return micros[TRIPS / 2];
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
