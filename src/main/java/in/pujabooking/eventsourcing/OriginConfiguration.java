package in.pujabooking.eventsourcing;

import in.pujabooking.phonepe.inquiry.Trigger;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an event remembers of how it came about: the message that caused it, and the road on which the news came. */
@Configuration(proxyBeanMethods = false)
class OriginConfiguration {

    @Bean
    CorrelationDataProvider causingMessage() {
        return new MessageOriginProvider();
    }

    @Bean
    CorrelationDataProvider road() {
        return new SimpleCorrelationDataProvider(Trigger.KEY);
    }
}
