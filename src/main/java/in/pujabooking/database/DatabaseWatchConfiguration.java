package in.pujabooking.database;

import in.pujabooking.command.watch.WatchedNumber;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
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
                                @Value("${database.look-every:1s}") Duration pause, MeterRegistry meters) {
        var watch = new DatabaseWatch(details, numbers, pause);
        Gauge.builder("database.watch.age", watch, each -> each.age().toMillis() / 1_000.0).baseUnit("seconds")
                .description("The time since this node last looked whether something is due").register(meters);
        return watch;
    }
}
