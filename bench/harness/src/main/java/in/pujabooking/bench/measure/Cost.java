package in.pujabooking.bench.measure;

import in.pujabooking.bench.lab.Postgres;

/**
 * What something costs the database.
 *
 * @param commits    transactions, also those that only read
 * @param statements that the server counted, with BEGIN, without the driver's COMMIT
 * @param walBytes   of the write-ahead log
 * @param rows       inserted, updated or deleted
 */
record Cost(double commits, double statements, double walBytes, double rows) {

    /** All that a database has cost so far. */
    static Cost now(Postgres postgres, String database) {
        return new Cost(postgres.number("postgres", "SELECT xact_commit FROM pg_stat_database WHERE datname = '" + database + "'"),
                postgres.number("postgres", "SELECT coalesce(sum(calls), 0) FROM pg_stat_statements JOIN pg_database d ON d.oid = dbid AND d.datname = '"
                        + database + "'"),
                postgres.number("postgres", "SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn"),
                postgres.number(database, "SELECT coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0) FROM pg_stat_user_tables"));
    }

    Cost minus(Cost other) {
        return new Cost(commits - other.commits, statements - other.statements, walBytes - other.walBytes, rows - other.rows);
    }

    Cost times(double factor) {
        return new Cost(commits * factor, statements * factor, walBytes * factor, rows * factor);
    }
}
