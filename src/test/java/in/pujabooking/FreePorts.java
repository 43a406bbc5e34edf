package in.pujabooking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Chosen before the start, because the application and its PhonePe must know each other's address. */
class FreePorts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", Map.of(
                "server.port", aFreePort(),
                "phonepe.sandbox.port", aFreePort(),
                "phonepe.sandbox.properties[sandbox.data-dir]", "",
                "phonepe.sandbox.properties[sandbox.refund.confirm-after]", "200ms",
                "phonepe.sandbox.properties[sandbox.refund.complete-after]", "200ms",
                "embedded-postgres.data-dir", "target/postgres-" + ProcessHandle.current().pid() + "-" + aFreePort())));
    }

    static int aFreePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
