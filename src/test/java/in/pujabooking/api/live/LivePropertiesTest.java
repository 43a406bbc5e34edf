package in.pujabooking.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

class LivePropertiesTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class)).withUserConfiguration(Bounds.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(LiveProperties.class)
    static class Bounds {
    }

    @Test
    void the_bounds_are_those_that_are_documented() {
        application.run(context -> assertThat(context.getBean(LiveProperties.class)).isEqualTo(
                new LiveProperties(6, 5_000, Duration.ofMillis(75), Duration.ofSeconds(15), Duration.ofMinutes(5))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"live.waiters-per-user=0", "live.waiters-per-node=-1", "live.waiters-per-node=8001", "live.poll-every=1ms",
        "live.poll-every=2s", "live.keep-alive=0s", "live.longest-stream=2h"})
    void a_bound_beyond_reason_is_refused_at_the_start(String property) {
        application.withPropertyValues(property).run(context -> assertThat(context).hasFailed());
    }
}
