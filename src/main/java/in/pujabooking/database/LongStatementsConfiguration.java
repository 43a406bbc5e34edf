package in.pujabooking.database;

import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connections for {@link LongStatements}; Flyway migrates through them. */
@Configuration(proxyBeanMethods = false)
public class LongStatementsConfiguration {

    @Bean
    LongStatements longStatements(JdbcConnectionDetails details) {
        return new LongStatements(details);
    }

    @Bean(defaultCandidate = false, destroyMethod = "")
    @FlywayDataSource
    DataSource migrations(LongStatements connections) {
        return connections.dataSource();
    }
}
