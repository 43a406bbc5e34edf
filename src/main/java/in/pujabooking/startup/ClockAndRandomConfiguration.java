package in.pujabooking.startup;

import in.pujabooking.command.transaction.NodeName;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock and the one source of randomness; tests bring their own. */
@Configuration(proxyBeanMethods = false)
class ClockAndRandomConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    RandomGenerator randomGenerator() {
        return new SecureRandom();
    }

    @Bean
    NodeName nodeName(RandomGenerator random) {
        return NodeName.draw(random);
    }
}
