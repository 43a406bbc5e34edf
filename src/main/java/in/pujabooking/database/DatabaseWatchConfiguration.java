package in.pujabooking.database;

import in.pujabooking.command.watch.WatchedNumber;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseWatchConfiguration {

    @Bean
    DatabaseWatch databaseWatch(JdbcConnectionDetails details, List<WatchedNumber> numbers, FlywayMigrationInitializer schema,
                                @Value("${database.look-every:1s}") Duration pause) {
        return new DatabaseWatch(details, numbers, pause);
    }
}
