package in.pujabooking.bench.measure;

import in.pujabooking.bench.lab.Pause;
import in.pujabooking.bench.lab.Postgres;
import in.pujabooking.bench.lab.Shop;
import in.pujabooking.bench.report.Better;
import in.pujabooking.bench.report.Measure;
import in.pujabooking.bench.report.Series;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What one checkout costs the database, averaged over several that follow each other.
 *
 * @param commits    transactions, also those that only read
 * @param walBytes   of the write-ahead log
 * @param statements that the server counted, with BEGIN, without COMMIT
 * @param rows       inserted, updated or deleted
 */
record Cost(double commits, double walBytes, double statements, double rows) {

    /** Longer than statistics of PostgreSQL lag behind. */
    private static final Duration SETTLE = Duration.ofMillis(1_500);

    /** @param idle how long the shop is watched at rest */
    static Cost of(Postgres postgres, Shop shop, String token, int checkouts, Duration idle) {
        shop.book(2, token);
        postgres.trackStatements(true);
        Spent rest = spent(postgres, shop, () -> Pause.of(idle));
        Spent busy = spent(postgres, shop, () -> shop.book(checkouts, token));
        postgres.trackStatements(false);
        return busy.cost().minus(rest.cost().times(busy.seconds() / rest.seconds())).times(1.0 / checkouts);
    }

    private record Spent(Cost cost, double seconds) {
    }

    private static Spent spent(Postgres postgres, Shop shop, Runnable work) {
        Pause.of(SETTLE);
        long begun = System.nanoTime();
        Cost before = now(postgres, shop.database());
        work.run();
        Pause.of(SETTLE);
        return new Spent(now(postgres, shop.database()).minus(before), (System.nanoTime() - begun) / 1e9);
    }

    private static Cost now(Postgres postgres, String database) {
        return new Cost(postgres.number("postgres", "SELECT xact_commit FROM pg_stat_database WHERE datname = '" + database + "'"),
                postgres.number("postgres", "SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn"),
                postgres.number("postgres", "SELECT coalesce(sum(calls), 0) FROM pg_stat_statements JOIN pg_database d ON d.oid = dbid AND d.datname = '"
                        + database + "'"),
                postgres.number(database, "SELECT coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0) FROM pg_stat_user_tables"));
    }

    private Cost minus(Cost other) {
        return new Cost(commits - other.commits, walBytes - other.walBytes, statements - other.statements, rows - other.rows);
    }

    private Cost times(double factor) {
        return new Cost(commits * factor, walBytes * factor, statements * factor, rows * factor);
    }

    static List<Measure> measures(Cost ours, Cost twin) {
        return List.of(measure("cost-commits", "Commits per checkout", "commits", Cost::commits, ours, twin,
                        "One checkout after the other, by one user; what the idle application does in the same time is taken off. Transactions that only read count too."),
                measure("cost-wal", "Write-ahead log per checkout", "bytes", Cost::walBytes, ours, twin, "Without checkpoints' full pages this would be less for both."),
                measure("cost-statements", "SQL statements per checkout", "statements", Cost::statements, ours, twin, "As pg_stat_statements counts them: BEGIN is among them, the COMMIT of the driver is not."),
                measure("cost-rows", "Rows written per checkout", "rows", Cost::rows, ours, twin, "Inserted, updated and deleted."));
    }

    private static Measure measure(String id, String title, String unit, ToDoubleFunction<Cost> figure, Cost ours, Cost twin, String explanation) {
        return new Measure(id, title, unit, Better.LOWER, List.of(new Series(Names.OURS, "", List.of(Math.max(0, figure.applyAsDouble(ours)))),
                new Series(Names.TWIN, "", List.of(Math.max(0, figure.applyAsDouble(twin))))), Optional.empty(), Optional.of(explanation));
    }
}
