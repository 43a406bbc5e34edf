package in.pujabooking.takeover;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.payment.PaymentCommand.RetryBooking;
import in.pujabooking.database.LongStatements;
import in.pujabooking.phonepe.refund.RefundTracker;
import in.pujabooking.query.view.ViewRepair;
import in.pujabooking.retry.SafetyNet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.spring.config.SpringAxonConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs after the processors have subscribed and before the API opens. Each step may be repeated, so a start that is killed is simply made
 * again; two nodes that start at once do it one after the other.
 */
@Component
class TakeOver implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TakeOver.class);

    /** Nodes of the version before renew their claims every five seconds. */
    private static final Duration CLAIM = Duration.ofSeconds(12);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int ROWS_AT_A_TIME = 5_000;
    private static final long LOCK = 0x7075_6a61L;

    private final OldStreams old;
    private final OldSagas sagas;
    private final LongStatements database;
    private final ViewRepair views;
    private final RefundTracker refundTracker;
    private final SafetyNet net;
    private final CommandGateway commands;
    private final Clock clock;
    private volatile boolean running;

    TakeOver(OldStreams old, OldSagas sagas, LongStatements database, ViewRepair views, RefundTracker refundTracker, SafetyNet net, CommandGateway commands,
             Clock clock) {
        this.old = old;
        this.sagas = sagas;
        this.database = database;
        this.views = views;
        this.refundTracker = refundTracker;
        this.net = net;
        this.commands = commands;
        this.clock = clock;
    }

    /** @throws IllegalStateException if a node of the version before still runs */
    @Override
    public void start() {
        running = true;
        if (!old.exist()) {
            return;
        }
        database.alone(LOCK, () -> {
            if (old.exist()) {
                requireNoOldNode();
                drain();
                old.remove();
                log.info("The database of the version before is taken over");
            }
        });
    }

    /** A node that was killed leaves fresh claims behind, which grow old while we wait; one that runs renews them. */
    private void requireNoOldNode() {
        Instant end = clock.instant().plus(CLAIM).plus(LOOK_EVERY);
        List<String> active = old.nodesActiveWithin(CLAIM);
        while (!active.isEmpty() && clock.instant().isBefore(end)) {
            Pauses.of(LOOK_EVERY);
            active = old.nodesActiveWithin(CLAIM);
        }
        if (!active.isEmpty()) {
            throw new IllegalStateException("Nodes of the version before still run on this database (%s). Stop them first; after this start, rolling "
                    .formatted(String.join(", ", active)) + "restarts work.");
        }
    }

    private void drain() {
        log.info("Taking over the database of the version before; the API opens when its streams are drained");
        int taken = refundTracker.takeOnMissing();
        log.info("{} refunds handed to PhonePe's task", taken);
        long marked = views.markSince(old.handledUpTo(OldStreams.PROJECTIONS), "taken over");
        log.info("{} rows of the read model to be folded anew", marked);
        for (long done = 0, more = views.repair(ROWS_AT_A_TIME); more > 0; more = views.repair(ROWS_AT_A_TIME)) {
            done += more;
            log.info("{} of {} rows folded", done, marked);
        }
        List<MerchantOrderId> orders = sagas.waitingOrders(old.handledUpTo(OldStreams.SAGA));
        orders.forEach(order -> commands.sendAndWait(new RetryBooking(order, RetryBooking.BY_DEADLINE)));
        log.info("{} checkouts under way taken up, {} captured orders whose saga had not begun", orders.size(), net.takeUp(Duration.ZERO));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return SpringAxonConfiguration.LIFECYCLE_PHASE + 2;
    }
}
