package in.pujabooking;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** The whole application on free ports, with a PostgreSQL of its own and the sandbox PhonePe inside. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = CheckoutApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = IntegrationTest.FreePorts.class)
public @interface IntegrationTest {

    final class FreePorts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            int sandbox = freePort();
            String phonePe = "http://localhost:" + sandbox + "/apis/pg-sandbox";
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", Map.of(
                    "embedded-postgres.data-dir", "target/it-postgres-" + ProcessHandle.current().pid() + "-" + sandbox,
                    "phonepe.sandbox.port", sandbox,
                    "phonepe.sandbox.properties[sandbox.data-dir]", "",
                    "phonepe.oauth-url", phonePe,
                    "phonepe.gateway-url", phonePe,
                    "phonepe.client-id", "TEST-M22KEWU5BO1I2_25070",
                    "phonepe.client-secret", "sandbox-secret",
                    "phonepe.read-timeout", "1s",
                    "startup.welcome", "false",
                    "phonepe.sandbox.properties[sandbox.webhook.url]", "")));
        }

        private static int freePort() {
            try (ServerSocket socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException none) {
                throw new IllegalStateException("No free port", none);
            }
        }
    }
}
