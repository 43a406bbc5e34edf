package in.pujabooking.startup;

import in.pujabooking.phonepe.sandbox.SandboxApplication;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the sandbox PhonePe in this process, so that one command starts everything. Not in UAT or PRODUCTION, and not with
 * {@code phonepe.sandbox.start=false}, for a sandbox that runs by itself.
 */
@Component
@ConditionalOnExpression("${phonepe.sandbox.start:true} and '${phonepe.env:SANDBOX}' == 'SANDBOX'")
class SandboxInside implements SmartLifecycle {

    /**
     * @param port       8001 unless set; a free one for 0 is of no use here, because the client must know it
     * @param properties further settings of the sandbox, by their own names ({@code sandbox.*})
     */
    @ConfigurationProperties("phonepe.sandbox")
    record Settings(@DefaultValue("8001") int port, @DefaultValue Map<String, String> properties) {
    }

    private final Settings settings;
    private ConfigurableApplicationContext sandbox;

    SandboxInside(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void start() {
        Map<String, Object> all = new HashMap<>(settings.properties());
        all.put("server.port", settings.port());
        sandbox = SandboxApplication.start(all);
    }

    @Override
    public void stop() {
        sandbox.close();
        sandbox = null;
    }

    @Override
    public boolean isRunning() {
        return sandbox != null;
    }

    /** There before the application takes its first request, and there until its last one is answered. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
