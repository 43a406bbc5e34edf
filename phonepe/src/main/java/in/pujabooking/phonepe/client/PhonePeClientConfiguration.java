package in.pujabooking.phonepe.client;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PhonePeProperties.class)
class PhonePeClientConfiguration {

    @Bean
    PhonePeClient phonePeClient(PhonePeProperties properties, Clock clock, MeterRegistry meters) {
        return PhonePeClient.create(properties, clock, meters);
    }
}
