package in.pujabooking.api.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import in.pujabooking.command.CartId;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.Rejection;
import in.pujabooking.command.UserId;
import in.pujabooking.command.cart.CartCommand;
import in.pujabooking.command.cart.CartCommand.RemoveCart;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private static final CartCommand COMMAND = new RemoveCart(CartId.of(new UserId(1), 1), new UserId(1));

    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final Commands commands = new Commands(DefaultCommandGateway.builder().commandBus(bus).build());

    @Test
    void a_result_is_answered() {
        handledBy(command -> "done");

        assertThat(commands.<String>send(COMMAND)).isEqualTo("done");
    }

    @Test
    void a_rejection_is_thrown_as_it_is() {
        handledBy(command -> {
            throw new Rejected(Rejection.CART_HAS_OPEN_PAYMENT);
        });

        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> commands.send(COMMAND))
                .satisfies(rejected -> assertThat(rejected.reason()).isEqualTo(Rejection.CART_HAS_OPEN_PAYMENT));
    }

    @Test
    void a_cart_that_was_never_made_is_not_found() {
        handledBy(command -> {
            throw new AggregateNotFoundException("CART_USER1_001", "no events");
        });

        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> commands.send(COMMAND))
                .satisfies(rejected -> assertThat(rejected.reason()).isEqualTo(Rejection.CART_NOT_FOUND));
    }

    @Test
    void a_mistake_is_thrown_as_it_is() {
        handledBy(command -> {
            throw new IllegalArgumentException("mistake");
        });

        assertThatIllegalArgumentException().isThrownBy(() -> commands.send(COMMAND));
    }

    private void handledBy(MessageHandler<? super CommandMessage<?>> handler) {
        assertThat(bus.subscribe(RemoveCart.class.getName(), handler)).isNotNull();
    }
}
