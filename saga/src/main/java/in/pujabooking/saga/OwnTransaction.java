package in.pujabooking.saga;

import in.pujabooking.command.Rejected;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a checkout's commands in one transaction of their own and waits for its end, but not for long. Within the saga's transaction a
 * database error of one checkout would roll back every other of the same batch; a long wait would hold up all that are behind it.
 */
public final class OwnTransaction {

    private static final Logger LOG = LoggerFactory.getLogger(OwnTransaction.class);

    private final CommandGateway commands;
    private final TransactionManager transactions;
    private final Executor threads;
    private final Duration patience;

    /**
     * @param threads  run each transaction on a thread that is in none yet; refuse one more when too many hang
     * @param patience how long a checkout may hold up those behind it; what takes longer goes on by itself
     */
    public OwnTransaction(CommandGateway commands, TransactionManager transactions, Executor threads, Duration patience) {
        this.commands = commands;
        this.transactions = transactions;
        this.threads = threads;
        this.patience = patience;
    }

    /**
     * Returns when the transaction of all these commands, in this order, is committed.
     *
     * @throws Rejected         if a business rule refused one: none has taken effect
     * @throws TechnicalFailure if one failed otherwise, or the end was not to be seen in time: they may have taken effect, or still will
     */
    void send(List<?> together) {
        Map<String, ?> origin = CurrentUnitOfWork.correlationData();
        try {
            var end = CompletableFuture.runAsync(() -> inOneTransaction(together, origin), threads);
            await(end);
        } catch (RejectedExecutionException full) {
            throw new TechnicalFailure("Too many checkouts hang at once", full);
        }
    }

    private void await(CompletableFuture<Void> end) {
        try {
            end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof Rejected rejected ? rejected : new TechnicalFailure(failure.getCause());
        } catch (TimeoutException late) {
            end.exceptionally(OwnTransaction::toldTooLate);
            throw new TechnicalFailure("Not done within " + patience.toMillis() + " ms", late);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TechnicalFailure(stopping);
        }
    }

    /** The next try meets whatever this was again, and the saga deals with it then. */
    private static Void toldTooLate(Throwable failure) {
        LOG.warn("A checkout's commands failed after nobody waited for them any more; they are sent again",
                failure instanceof CompletionException wrapped ? wrapped.getCause() : failure);
        return null;
    }

    private void inOneTransaction(List<?> together, Map<String, ?> origin) {
        var unit = DefaultUnitOfWork.<Message<?>>startAndGet(null);
        unit.attachTransaction(transactions);
        unit.execute(() -> together.forEach(command ->
                commands.sendAndWait(GenericCommandMessage.asCommandMessage(command).andMetaData(origin))));
    }
}
