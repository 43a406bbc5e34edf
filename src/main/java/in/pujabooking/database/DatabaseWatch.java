package in.pujabooking.database;

import static java.util.stream.Collectors.joining;

import in.pujabooking.command.watch.WatchedNumber;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;

/**
 * Looks at all {@link WatchedNumber}s by one statement, again and again, on a connection of its own: a pool would ask whether the connection is alive
 * before each look. A look that fails is over after five seconds, on the server too, is logged once, and the next one begins with a new connection.
 */
final class DatabaseWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DatabaseWatch.class);

    private static final int LONGEST_SECONDS = 5;
    private static final String NAME = "database-watch";
    /** The server gives up before the client does, lest statements of looks that were given up wait on behind a lock. */
    private static final String SERVER_LIMITS = "-c lock_timeout=250 -c statement_timeout=4000";

    private final JdbcConnectionDetails details;
    private final List<WatchedNumber> numbers;
    private final Duration pause;
    private final String sql;
    private ScheduledExecutorService looks;
    private Connection connection;
    private PreparedStatement statement;
    private boolean failed;
    private volatile long lastNanos;

    /** @param pause between two looks */
    DatabaseWatch(JdbcConnectionDetails details, List<WatchedNumber> numbers, Duration pause) {
        this.details = details;
        this.numbers = List.copyOf(numbers);
        this.pause = pause;
        this.sql = "SELECT " + numbers.stream().map(WatchedNumber::expression).collect(joining(", "));
    }

    @Override
    public synchronized void start() {
        if (!isRunning() && !numbers.isEmpty()) {
            lastNanos = System.nanoTime();
            looks = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name(NAME).factory());
            looks.scheduleWithFixedDelay(this::look, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return looks != null;
    }

    @Override
    public synchronized void stop() {
        if (isRunning()) {
            looks.submit(this::disconnect);
            looks.shutdown();
            looks = null;
        }
    }

    /** The time since the last look that succeeded began, or since the start; zero while nothing is watched. */
    synchronized Duration age() {
        return isRunning() ? Duration.ofNanos(System.nanoTime() - lastNanos) : Duration.ZERO;
    }

    /** An error must not escape either: the executor would silently never look again. */
    private void look() {
        long begun = System.nanoTime();
        try (ResultSet found = connected().executeQuery()) {
            found.next();
            for (int i = 0; i < numbers.size(); i++) {
                tell(numbers.get(i), found.getLong(i + 1), begun);
            }
            lastNanos = begun;
            failed = false;
        } catch (Throwable failure) {
            disconnect();
            if (!failed) {
                log.warn("The database could not be looked at; tried again until it can", failure);
            }
            failed = true;
        }
    }

    private static void tell(WatchedNumber watched, long number, long begun) {
        try {
            watched.seen(number, begun);
        } catch (Throwable failure) {
            log.error("What follows from {} = {} failed", watched.expression(), number, failure);
        }
    }

    private PreparedStatement connected() throws SQLException {
        if (statement == null) {
            connection = DriverManager.getConnection(details.getJdbcUrl(), properties());
            statement = connection.prepareStatement(sql);
        }
        return statement;
    }

    private Properties properties() {
        var properties = new Properties();
        Optional.ofNullable(details.getUsername()).ifPresent(user -> properties.put("user", user));
        Optional.ofNullable(details.getPassword()).ifPresent(password -> properties.put("password", password));
        properties.put("socketTimeout", Integer.toString(LONGEST_SECONDS));
        properties.put("connectTimeout", Integer.toString(LONGEST_SECONDS));
        properties.put("tcpKeepAlive", "true");
        properties.put("options", SERVER_LIMITS);
        properties.put("ApplicationName", NAME);
        return properties;
    }

    private void disconnect() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException | RuntimeException gone) {
            log.debug("A connection that was given up could not be closed", gone);
        } finally {
            connection = null;
            statement = null;
        }
    }
}
