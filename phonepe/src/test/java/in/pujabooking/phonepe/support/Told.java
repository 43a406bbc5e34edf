package in.pujabooking.phonepe.support;

import in.pujabooking.command.payment.PaymentCommand;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;

/** A command bus on which every payment command is handled by remembering it. */
public final class Told {

    private final List<PaymentCommand> commands = new CopyOnWriteArrayList<>();
    private final CommandGateway gateway;

    public Told() {
        this(command -> null);
    }

    /** @param handler may throw, as an aggregate would */
    public Told(Function<PaymentCommand, Object> handler) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        for (Class<?> type : PaymentCommand.class.getPermittedSubclasses()) {
            bus.subscribe(type.getName(), message -> {
                PaymentCommand command = (PaymentCommand) message.getPayload();
                commands.add(command);
                return handler.apply(command);
            });
        }
        gateway = DefaultCommandGateway.builder().commandBus(bus).build();
    }

    public CommandGateway gateway() {
        return gateway;
    }

    public List<PaymentCommand> commands() {
        return List.copyOf(commands);
    }
}
