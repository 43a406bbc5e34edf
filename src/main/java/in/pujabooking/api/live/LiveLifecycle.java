package in.pujabooking.api.live;

import in.pujabooking.command.eventstore.TransactionalEventStore;
import org.springframework.boot.web.server.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Ends all waits when the node stops, before the web server waits for its requests; and notifies those who wait of what this node commits. */
@Component
class LiveLifecycle implements SmartLifecycle {

    private final Waiters waiters;
    private volatile boolean running;

    LiveLifecycle(Waiters waiters, TransactionalEventStore history) {
        this.waiters = waiters;
        history.announceTo(waiters::eventsCommitted);
    }

    @Override
    public void start() {
        waiters.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        waiters.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE + 1;
    }
}
