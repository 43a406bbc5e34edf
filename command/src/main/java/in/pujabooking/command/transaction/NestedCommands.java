package in.pujabooking.command.transaction;

import in.pujabooking.command.Rejected;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/**
 * Sends what follows from a decision within its transaction. Never tries again: after a lost race or a failure the whole transaction is
 * decided again, by the gateway that sent its outermost command.
 */
public final class NestedCommands {

    /** The command bus answers in the same thread; this only makes sure that no wait is without a bound. */
    private static final int LONGEST_SECONDS = 10;

    private final DefaultCommandGateway commands;

    public NestedCommands(CommandBus bus) {
        this.commands = DefaultCommandGateway.builder().commandBus(bus).build();
    }

    /** As {@link #send(List)}, for a single command. */
    public void send(Object command) {
        send(List.of(command));
    }

    /**
     * Carries out all of the commands, in their order, or none of them.
     *
     * @throws Rejected   if a business rule refused one; the transaction goes on as if none had been sent
     * @throws StepFailed if one failed otherwise; the transaction can't be committed any more
     */
    public void send(List<?> together) {
        Map<String, ?> origin = CurrentUnitOfWork.correlationData();
        var unit = DefaultUnitOfWork.<Message<?>>startAndGet(null);
        unit.registerCorrelationDataProvider(message -> origin);
        var result = unit.executeWithResult(() -> {
            together.forEach(command -> commands.<Object>sendAndWait(command, LONGEST_SECONDS, TimeUnit.SECONDS));
            return null;
        });
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof Rejected rejected ? rejected : new StepFailed(result.exceptionResult());
        }
    }
}
