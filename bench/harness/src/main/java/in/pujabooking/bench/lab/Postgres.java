package in.pujabooking.bench.lab;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One PostgreSQL with a database per contestant; every commit is on the disk before it is answered. */
public final class Postgres implements AutoCloseable {

    public static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private final Path data;

    Postgres(Path data) {
        this.data = data;
        try {
            server = EmbeddedPostgres.builder().setDataDirectory(data.toAbsolutePath()).setRegisterShutdownHook(false)
                    .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").setServerConfig("full_page_writes", "on")
                    .setServerConfig("shared_buffers", "1GB").setServerConfig("max_wal_size", "4GB").setServerConfig("max_connections", "150")
                    // when exactly a booking was committed, see Commits
                    .setServerConfig("track_commit_timestamp", "on")
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        execute("postgres", "CREATE EXTENSION pg_stat_statements");
        trackStatements(false);
    }

    /** Whether the server counts its statements, which costs a little. */
    public void trackStatements(boolean on) {
        execute("postgres", "ALTER SYSTEM SET pg_stat_statements.track = '" + (on ? "all" : "none") + "'");
        execute("postgres", "SELECT pg_reload_conf()");
    }

    public int port() {
        return server.getPort();
    }

    /** The process whose children are all the others of this server. */
    public long postmaster() {
        try (var lines = Files.lines(data.resolve("postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url(String database) {
        return server.getJdbcUrl(USER, database);
    }

    /** Makes an empty database; one of that name is thrown away. */
    public void create(String database) {
        execute("postgres", "DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
        execute("postgres", "CREATE DATABASE " + database);
    }

    /** Makes an empty database, unless there is one of that name. */
    public void createIfMissing(String database) {
        if (number("postgres", "SELECT count(*) FROM pg_database WHERE datname = '" + database + "'") == 0) {
            execute("postgres", "CREATE DATABASE " + database);
        }
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, "");
    }

    public void execute(String database, String sql) {
        try (var connection = connect(database); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row, as a number. */
    public double number(String database, String sql) {
        try (var connection = connect(database); var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
            row.next();
            return row.getDouble(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row. */
    public String text(String database, String sql) {
        try (var connection = connect(database); var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
