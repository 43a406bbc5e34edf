package in.pujabooking.bench.stock;

import in.pujabooking.command.eventstore.EventSerializer;
import in.pujabooking.command.eventstore.StoredJson;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The same JSON under the same names as in our store, so that both replay one history. Everything else is as Axon brings it. */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {

    /** Also of Axon's own tokens: with its settings for Jackson 3 Axon can't read the replay token that it wrote. */
    @Bean
    StoredJson storedJson() {
        return new StoredJson();
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(StoredJson json) {
        return new EventSerializer(json);
    }
}
