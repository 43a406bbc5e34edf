package in.pujabooking.phonepe.sandbox;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Looks at the port before anything else starts: a sandbox that can't listen must not send the webhooks that an earlier run left. */
final class PortCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        int port = context.getEnvironment().getProperty("server.port", Integer.class, 8080);
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(port));
        } catch (BindException taken) {
            throw new PortInUseException(port, taken);
        } catch (IOException failure) {
            throw new IllegalStateException("port " + port + " can't be looked at: " + failure.getMessage(), failure);
        }
    }
}
