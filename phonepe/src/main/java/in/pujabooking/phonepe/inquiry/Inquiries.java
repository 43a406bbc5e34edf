package in.pujabooking.phonepe.inquiry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.phonepe.client.Trouble;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Questions to Order Status, the only way by which anything here learns about money. Per order and node one question is under way at a
 * time, and over all orders as many as configured. A final answer has reached the payment order when the future completes.
 */
@Component
public class Inquiries implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Inquiries.class);
    private static final int LONGEST_SHUTDOWN_SECONDS = 15;

    /** Status pages have one of so many places, queued or under way, so webhooks hardly wait for them. */
    private static final int STATUS_PAGES_SHARE = 4;

    private final SingleFlight<MerchantOrderId, Trigger, StatusCheckResult> flights;
    private final ThreadPoolExecutor executor;
    private final Semaphore statusPages;
    private final Cache<MerchantOrderId, Boolean> lately;
    private final MeterRegistry meters;
    private final OrderStatusCheck check;
    private final CheckPacing pacing;

    Inquiries(OrderStatusCheck check, CheckPacing pacing, InquiryProperties properties, Clock clock, MeterRegistry meters) {
        this.executor = new ThreadPoolExecutor(properties.concurrency(), properties.concurrency(), 0, TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(properties.queue()), Thread.ofVirtual().name("inquiry-", 0).factory());
        this.statusPages = new Semaphore(Math.max(1, properties.concurrency() / STATUS_PAGES_SHARE));
        this.flights = new SingleFlight<>(this::askNow, Trigger::strongerOf, executor);
        this.lately = Caffeine.newBuilder().expireAfterWrite(properties.staleAfter()).maximumSize(100_000)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis())).build();
        this.meters = meters;
        this.check = check;
        this.pacing = pacing;
    }

    /**
     * Asks now, or shares the question that is about to be asked; never one that is already under way. A hint beyond the node's budget, or
     * while PhonePe is silent, and any question while too many wait, is answered with {@link StatusCheckResult.NoAnswer} without asking.
     *
     * @return fails if the payment order could not be told; asking again is safe
     */
    public CompletableFuture<StatusCheckResult> ask(MerchantOrderId order, Trigger trigger) {
        lately.put(order, Boolean.TRUE);
        return flights.join(order, trigger).exceptionallyCompose(failure -> failure.getCause() instanceof RejectedExecutionException
                ? CompletableFuture.completedFuture(noRoom()) : CompletableFuture.failedFuture(failure));
    }

    private StatusCheckResult noRoom() {
        meters.counter("phonepe.inquiry.queue.full").increment();
        return new StatusCheckResult.NoAnswer(Trouble.NOT_SENT, Duration.ZERO);
    }

    /** As {@link #ask(MerchantOrderId, Trigger)}, for somebody of ops. */
    public CompletableFuture<StatusCheckResult> ask(MerchantOrderId order) {
        return ask(order, Trigger.OPS);
    }

    /** Something may have happened to the order: asks without waiting. A failure is logged and counted; the schedule asks again. */
    public void hint(MerchantOrderId order, Trigger trigger) {
        begin(order, trigger);
    }

    private CompletableFuture<StatusCheckResult> begin(MerchantOrderId order, Trigger trigger) {
        return ask(order, trigger).whenComplete((result, failure) -> {
            if (failure != null) {
                log.error("Could not inquire after order {}", order, failure);
                meters.counter("phonepe.hint.failures").increment();
            }
        });
    }

    /** Somebody looks at an open order: a hint, unless this node asked about it a moment ago or asks for many other status pages now. */
    public void hintIfStale(MerchantOrderId order) {
        if (!statusPages.tryAcquire()) {
            return;
        }
        try {
            if (lately.asMap().putIfAbsent(order, Boolean.TRUE) == null) {
                begin(order, Trigger.STATUS_PAGE).whenComplete((result, failure) -> statusPages.release());
            } else {
                statusPages.release();
            }
        } catch (RuntimeException | Error failed) {
            statusPages.release();
            throw failed;
        }
    }

    private StatusCheckResult askNow(MerchantOrderId order, Trigger trigger) {
        Optional<StatusCheckResult> refused = trigger.isHint() ? pacing.refuseHint(trigger) : Optional.empty();
        return refused.orElseGet(() -> {
            StatusCheckResult result = put(order, trigger);
            pacing.note(order, result);
            return result;
        });
    }

    /** That our side could not be told, is no fault of PhonePe's. */
    private StatusCheckResult put(MerchantOrderId order, Trigger trigger) {
        try {
            return check.ask(order, trigger);
        } catch (RuntimeException untold) {
            pacing.note(order, new StatusCheckResult.Decided());
            throw untold;
        }
    }

    /** Waits for the questions under way, for 15 seconds at most; what still waits then fails. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(LONGEST_SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
        flights.abandon(new CancellationException("The node is shutting down"));
    }
}
