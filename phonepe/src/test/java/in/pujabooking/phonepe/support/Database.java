package in.pujabooking.phonepe.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A PostgreSQL with this module's tables, started once for all tests. */
public final class Database {

    private static final DataSource SOURCE = start();

    private Database() {
    }

    public static DataSource source() {
        return SOURCE;
    }

    /** Without any rows. */
    public static JdbcClient empty() {
        JdbcClient jdbc = JdbcClient.create(SOURCE);
        jdbc.sql("truncate scheduled_tasks, inquiry_tasks, phonepe_refund, webhook_evidence").update();
        return jdbc;
    }

    private static DataSource start() {
        try {
            DataSource source = EmbeddedPostgres.builder().setOverrideWorkingDirectory(Path.of("target", "postgres").toAbsolutePath().toFile())
                    .start().getPostgresDatabase();
            new ResourceDatabasePopulator(new ClassPathResource("db/migration/V4__phonepe.sql"),
                    new ClassPathResource("db/migration/V7__inquiries.sql")).execute(source);
            return source;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
