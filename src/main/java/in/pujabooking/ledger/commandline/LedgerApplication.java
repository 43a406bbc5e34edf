package in.pujabooking.ledger.commandline;

import in.pujabooking.command.eventstore.EventSerializer;
import in.pujabooking.command.eventstore.StoredJson;
import in.pujabooking.database.LongStatementsConfiguration;
import in.pujabooking.ledger.LedgerConfiguration;
import java.time.Clock;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * What the check needs and nothing else: the database and the events' JSON with its upcasters. The auto-configurations are listed in
 * META-INF/spring under this class's name. No {@code @Configuration}, so that the application does not find it.
 */
@ImportAutoConfiguration
@Import({LongStatementsConfiguration.class, LedgerConfiguration.class})
@ComponentScan(basePackages = "in.pujabooking", useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = EventUpcaster.class))
class LedgerApplication {

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer() {
        return new EventSerializer(new StoredJson());
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
