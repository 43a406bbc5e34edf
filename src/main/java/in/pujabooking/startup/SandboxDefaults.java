package in.pujabooking.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.support.ResourcePropertySource;

/** With the sandbox PhonePe nobody needs to set a credential; with a real one there is no default, so that none can be used by mistake. */
@Order(Ordered.LOWEST_PRECEDENCE)
public final class SandboxDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if ("SANDBOX".equals(environment.getProperty("phonepe.env"))) {
            try {
                environment.getPropertySources().addLast(new ResourcePropertySource("classpath:sandbox-defaults.properties"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
