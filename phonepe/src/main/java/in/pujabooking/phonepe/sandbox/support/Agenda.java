package in.pujabooking.phonepe.sandbox.support;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs work when it is due: started in order of due time, each piece in a virtual thread of its own so that none holds up another. */
public final class Agenda implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Agenda.class);

    private final Clock clock;
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("sandbox-work-", 0).factory());
    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("sandbox-timer").factory());

    public Agenda(Clock clock) {
        this.clock = clock;
    }

    /** Runs it at that time (epoch ms), at once when that is past; dropped when the sandbox stops first, so what matters is also stored. */
    public void at(long epochMs, Runnable work) {
        try {
            timer.schedule(() -> workers.execute(() -> run(work)), Math.max(0, epochMs - clock.millis()), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            log.debug("Not scheduled, the sandbox is stopping", stopping);
        }
    }

    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            log.error("Scheduled work failed", failure);
        }
    }

    @Override
    public void close() throws InterruptedException {
        timer.shutdownNow();
        workers.shutdownNow();
        if (!workers.awaitTermination(2, TimeUnit.SECONDS)) {
            log.warn("Some work was still running when the sandbox stopped");
        }
    }
}
