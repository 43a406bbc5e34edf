package in.pujabooking.saga;

import in.pujabooking.command.Rejected;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Sends a command in a transaction of its own and waits for its end. Within the saga's transaction a database error of one command would
 * roll back, and so hold up, every checkout of the same batch.
 */
public final class OwnTransaction {

    /** Longer than the database lets a command wait for a lock; a checkout that is stuck holds others of its segment up for no longer. */
    private static final long SECONDS_TO_WAIT = 4;

    private final CommandGateway commands;
    private final Executor threads;

    /** @param threads runs each command on a thread that is in no transaction yet */
    public OwnTransaction(CommandGateway commands, Executor threads) {
        this.commands = commands;
        this.threads = threads;
    }

    /**
     * Returns when the command's transaction is committed.
     *
     * @throws Rejected         if a business rule refused it
     * @throws TechnicalFailure if it failed otherwise or took longer than four seconds; it may have taken effect
     */
    void send(Object command) {
        Map<String, ?> origin = CurrentUnitOfWork.correlationData();
        var message = GenericCommandMessage.asCommandMessage(command).andMetaData(origin);
        try {
            CompletableFuture.runAsync(() -> commands.sendAndWait(message), threads).get(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof Rejected rejected ? rejected : new TechnicalFailure(failure.getCause());
        } catch (TimeoutException failure) {
            throw new TechnicalFailure(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new TechnicalFailure(failure);
        }
    }
}
