package in.pujabooking.phonepe.inquiry;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.transaction.NodeName;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * The open orders and when each is to be asked about next (table {@code inquiry_tasks}), the longest due first, on whichever node is
 * alive. A scheduler and a table of its own, because its threads wait when the budget is spent or PhonePe is silent, and nothing else may
 * wait with them.
 */
final class InquiryAgenda implements AutoCloseable {

    static final String TABLE = "inquiry_tasks";

    private static final Logger log = LoggerFactory.getLogger(InquiryAgenda.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration LONGEST_SHUTDOWN = Duration.ofSeconds(15);
    private static final double FETCH_BELOW = 0.5;
    private static final double FETCH_UP_TO = 2.0;

    private final Scheduler scheduler;
    private final InquiryRows rows;
    private final CheckPacing pacing;
    private final AtomicBoolean closed = new AtomicBoolean();

    InquiryAgenda(DataSource database, Task<Inquiry> task, InquiryProperties properties, CheckPacing pacing, NodeName node) {
        this.pacing = pacing;
        this.rows = new InquiryRows(JdbcClient.create(database));
        this.scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(database), task).tableName(TABLE)
                .schedulerName(new SchedulerName.Fixed(node.value()))
                .threads(Math.max(1, properties.concurrency() / 2)).pollingInterval(properties.polling())
                .pollUsingLockAndFetch(FETCH_BELOW, FETCH_UP_TO)
                .heartbeatInterval(HEARTBEAT).missedHeartbeatsLimit(MISSED_HEARTBEATS).shutdownMaxWait(LONGEST_SHUTDOWN).build();
    }

    /** Nothing happens if the order is there already. In the caller's transaction, by one statement. */
    void begin(MerchantOrderId order, Inquiry inquiry) {
        rows.add(order, inquiry, InquirySchedule.first(inquiry.initiatedAt()));
    }

    /**
     * Takes the order off the agenda, in the caller's transaction, by one statement.
     *
     * @return what was remembered of it; empty if it was not there, or a node is asking about it now, which then takes it off itself
     */
    Optional<Inquiry> end(MerchantOrderId order) {
        Optional<Inquiry> remembered = rows.removeUnlessPicked(order);
        if (remembered.isEmpty()) {
            log.debug("Order {} is not on the agenda, or its schedule ends by itself", order);
        }
        return remembered;
    }

    /** Nothing that is due may run before the application is ready for its effects. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        scheduler.start();
    }

    /** Takes what is due without waiting for the next poll. */
    void fetchDue() {
        scheduler.triggerCheckForDueExecutions();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            pacing.close();
            scheduler.stop();
        }
    }
}
