package in.pujabooking.eventsourcing;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;

/** A process that has drawn its place in the history and never commits; to be killed with -9. */
final class StalledWriter implements AutoCloseable {

    private final Process process;

    /** Returns when the process holds its place. */
    StalledWriter(DataSource database) throws SQLException, IOException {
        var pool = database.unwrap(HikariDataSource.class);
        process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), StalledWriter.class.getName(),
                pool.getJdbcUrl(), pool.getUsername(), pool.getPassword())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var said = new BufferedReader(new InputStreamReader(process.getInputStream())).readLine();
        if (!"stalled".equals(said)) {
            throw new IllegalStateException("The writer did not get as far as to stall: " + said);
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] database) throws SQLException, InterruptedException {
        var connection = DriverManager.getConnection(database[0], database[1], database[2]);
        connection.setAutoCommit(false);
        History.insert(connection);
        System.out.println("stalled");
        new CountDownLatch(1).await();
    }
}
