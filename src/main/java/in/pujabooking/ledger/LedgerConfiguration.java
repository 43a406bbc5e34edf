package in.pujabooking.ledger;

import in.pujabooking.database.LongStatements;
import in.pujabooking.ledger.history.JdbcHistory;
import in.pujabooking.ledger.history.StoredEvents;
import java.time.Clock;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The check over the application's own history. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DueTimes.class)
public class LedgerConfiguration {

    @Bean
    JdbcHistory history(LongStatements database, @Qualifier("eventSerializer") Serializer events,
                        ObjectProvider<EventUpcaster> upcasters) {
        return new JdbcHistory(database.dataSource(), database.transactions(),
                new StoredEvents(events, new EventUpcasterChain(upcasters.orderedStream().toList())));
    }

    @Bean
    LedgerCheck ledgerCheck(DueTimes due, Clock clock) {
        return new LedgerCheck(due, clock);
    }

    @Bean
    LedgerChecks ledgerDesk(LedgerCheck check, JdbcHistory history) {
        return new LedgerChecks(check, history);
    }
}
