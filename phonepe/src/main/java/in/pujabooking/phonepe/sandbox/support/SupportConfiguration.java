package in.pujabooking.phonepe.sandbox.support;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The one clock, the one source of randomness, and what is built on them. */
@Import({DataDirectory.class, Agenda.class, PhonePeIds.class})
public class SupportConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    RandomGenerator randomGenerator() {
        return new SecureRandom();
    }
}
