package in.pujabooking.statements;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every statement that a PostgreSQL carries out for others, read from its own log. */
final class StatementLog implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_BYTES = 100_000_000;

    private final EmbeddedPostgres server;
    private final HikariDataSource connections = new HikariDataSource();
    private final JdbcClient database = JdbcClient.create(connections);
    private final int observer;

    private StatementLog(EmbeddedPostgres server) {
        this.server = server;
        connections.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
        connections.setMaximumPoolSize(1);
        this.observer = database.sql("SELECT pg_backend_pid()").query(Integer.class).single();
    }

    static StatementLog start() throws IOException {
        return new StatementLog(EmbeddedPostgres.builder().setServerConfig("logging_collector", "on").setServerConfig("log_destination", "jsonlog")
                .setServerConfig("log_rotation_size", "0").setServerConfig("log_statement", "all").start());
    }

    EmbeddedPostgres server() {
        return server;
    }

    /** A client of the database whose own statements are not shown. */
    JdbcClient database() {
        return database;
    }

    /** The length of the log by now. */
    long position() {
        return database.sql("SELECT size FROM pg_stat_file(pg_current_logfile('jsonlog'))").query(Long.class).single();
    }

    /** The statements that were logged since, oldest first. */
    List<Statement> since(long position) {
        String lines = database.sql("SELECT pg_read_file(pg_current_logfile('jsonlog'), ?, ?)").params(position, MOST_BYTES).query(String.class).single();
        return lines.lines().map(JSON::readTree).filter(line -> line.path("pid").asInt() != observer)
                .filter(line -> line.path("message").asString().matches("(?s)(statement|execute [^:]+): .*")).map(Statement::of).toList();
    }

    @Override
    public void close() throws IOException {
        connections.close();
        server.close();
    }

    /**
     * One statement.
     *
     * @param client      what the connection calls itself
     * @param transaction the server's name of the transaction that it ran in
     * @param sql         on one line
     */
    record Statement(String client, String transaction, String sql) {

        private static Statement of(JsonNode line) {
            String message = line.path("message").asString();
            return new Statement(line.path("application_name").asString(), line.path("vxid").asString(),
                    message.substring(message.indexOf(": ") + 2).replaceAll("\\s+", " ").strip());
        }

        @Override
        public String toString() {
            return transaction + "  " + (sql.isEmpty() ? "(is the connection alive?)" : sql);
        }
    }
}
