package in.pujabooking.eventsourcing;

import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.commandhandling.gateway.ExponentialBackOffIntervalRetryScheduler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * A command that lost a race against another writer of its aggregate is decided again, on the new state: up to six times, after 20, 40, ...
 * milliseconds. Any other failure is the sender's to deal with; Axon's own would send a refused command again as well.
 */
final class RetryLostRaces extends ExponentialBackOffIntervalRetryScheduler {

    RetryLostRaces(ScheduledExecutorService threads) {
        super(builder().retryExecutor(threads).backoffFactor(10).maxRetryCount(6));
    }

    @Override
    protected boolean isExplicitlyNonTransient(Throwable failure) {
        return !(failure instanceof ConcurrencyException || failure instanceof AggregateStreamCreationException);
    }
}
