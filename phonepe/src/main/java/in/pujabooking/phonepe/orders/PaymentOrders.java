package in.pujabooking.phonepe.orders;

import in.pujabooking.command.Rejected;
import in.pujabooking.command.Rejection;
import in.pujabooking.command.payment.PaymentCommand;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.stereotype.Component;

/** Tells payment orders what PhonePe said. Every command told from here may be told again: the order takes what is new in it. */
@Component
public class PaymentOrders {

    /** Whether there was an order to tell. */
    public enum Told { YES, NO_SUCH_ORDER }

    private static final int SECONDS = 10;

    private final CommandGateway commands;

    PaymentOrders(CommandGateway commands) {
        this.commands = commands;
    }

    /** @throws RuntimeException if the command failed, or was not done within 10 seconds: it may or may not have been carried out */
    public Told tell(PaymentCommand command) {
        return tell(command, Map.of());
    }

    /** As {@link #tell(PaymentCommand)}; {@code metaData} goes with the command. */
    public Told tell(PaymentCommand command, Map<String, String> metaData) {
        try {
            commands.sendAndWait(GenericCommandMessage.asCommandMessage(command).andMetaData(metaData), SECONDS, TimeUnit.SECONDS);
            return Told.YES;
        } catch (AggregateNotFoundException unknown) {
            return Told.NO_SUCH_ORDER;
        } catch (Rejected rejected) {
            if (rejected.reason() == Rejection.PAYMENT_NOT_FOUND) {
                return Told.NO_SUCH_ORDER;
            }
            throw rejected;
        }
    }

    /**
     * For an order that is known to exist.
     *
     * @throws RuntimeException as {@link #tell}, and if there is no such order
     */
    public void tellOurs(PaymentCommand command) {
        tellOurs(command, Map.of());
    }

    /** As {@link #tellOurs(PaymentCommand)}; {@code metaData} goes with the command. */
    public void tellOurs(PaymentCommand command, Map<String, String> metaData) {
        if (tell(command, metaData) == Told.NO_SUCH_ORDER) {
            throw new IllegalStateException("There is no payment order " + command.merchantOrderId());
        }
    }
}
