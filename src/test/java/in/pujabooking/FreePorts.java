package in.pujabooking;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Chosen before the start, because the application and its PhonePe must know each other's address. */
class FreePorts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", Map.of(
                "server.port", Ports.free(),
                "phonepe.sandbox.port", Ports.free(),
                "phonepe.sandbox.properties[sandbox.data-dir]", "",
                "phonepe.sandbox.properties[sandbox.refund.confirm-after]", "200ms",
                "phonepe.sandbox.properties[sandbox.refund.complete-after]", "200ms",
                "embedded-postgres.data-dir", "target/postgres-" + ProcessHandle.current().pid() + "-" + Ports.free())));
    }
}
