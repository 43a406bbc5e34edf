package in.pujabooking.security;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class DevTokenControllerTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(JwtProperties.class, () -> new JwtProperties("a-secret-of-more-than-thirty-two-bytes", null))
            .withUserConfiguration(DevTokens.class, DevTokenController.class);

    @Test
    void it_is_there_in_the_sandbox() {
        application.withPropertyValues("phonepe.env=SANDBOX").run(started -> assertThat(started).hasSingleBean(DevTokenController.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UAT", "PRODUCTION"})
    void it_does_not_exist_with_a_real_PhonePe(String env) {
        application.withPropertyValues("phonepe.env=" + env)
                .run(started -> assertThat(started).doesNotHaveBean(DevTokenController.class).doesNotHaveBean(DevTokens.class));
    }
}
