package in.pujabooking.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A few connections of their own for statements that may take minutes: migrations, the ledger, a rebuild, the safety net. All others end after
 * seconds, on the client's side too, so that a connection which died without a word holds nobody up for long; these end after ten minutes.
 */
public final class LongStatements implements AutoCloseable {

    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int MOST_CONNECTIONS = 4;
    private static final long IDLE_MS = Duration.ofSeconds(30).toMillis();

    private final HikariDataSource database = new HikariDataSource();
    private final JdbcTransactionManager transactions;
    private final JdbcClient jdbc;

    LongStatements(JdbcConnectionDetails details) {
        database.setPoolName("long-statements");
        database.setJdbcUrl(details.getJdbcUrl());
        database.setUsername(details.getUsername());
        database.setPassword(details.getPassword());
        database.setMaximumPoolSize(MOST_CONNECTIONS);
        database.setMinimumIdle(0);
        database.setIdleTimeout(IDLE_MS);
        database.setInitializationFailTimeout(-1);
        database.addDataSourceProperty("socketTimeout", LONGEST.toSeconds());
        database.addDataSourceProperty("connectTimeout", 5);
        database.addDataSourceProperty("tcpKeepAlive", true);
        this.transactions = new JdbcTransactionManager(database);
        this.jdbc = JdbcClient.create(database);
    }

    public DataSource dataSource() {
        return database;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /** Transactions of these connections; apart from the transactions of commands. */
    public PlatformTransactionManager transactions() {
        return transactions;
    }

    /** Runs {@code work} while no other node runs something under the same lock; waits for the other to end. */
    public void alone(long lock, Runnable work) {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + lock + ")");
            try {
                work.run();
            } finally {
                statement.execute("SELECT pg_advisory_unlock(" + lock + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not give out the lock " + lock, e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
