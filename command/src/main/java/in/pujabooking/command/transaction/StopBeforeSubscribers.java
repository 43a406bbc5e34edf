package in.pujabooking.command.transaction;

import org.axonframework.spring.config.SpringAxonConfiguration;
import org.springframework.context.SmartLifecycle;

/**
 * Ends what sends commands by itself when the node stops: after the last request, and before the first processor leaves that takes part in
 * transactions. It is begun by its owner.
 */
public final class StopBeforeSubscribers implements SmartLifecycle {

    private final Runnable stop;
    private volatile boolean running;

    /** @param stop returns when nothing of it runs any more, within a bound of its own */
    public StopBeforeSubscribers(Runnable stop) {
        this.stop = stop;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        stop.run();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return SpringAxonConfiguration.LIFECYCLE_PHASE + 1;
    }
}
