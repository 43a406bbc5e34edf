package in.pujabooking.command.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.command.transaction.TransactionAttempt.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real command bus and event bus; each command publishes an event of the same word, and "decide" leads to "follow". */
class TransactionAttemptTest {

    private static final TransactionAttempt BARE = new TransactionAttempt(Form.BARE, "SQLException: no connection");

    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final SimpleEventBus events = SimpleEventBus.builder().build();
    private final DefaultCommandGateway outermost = DefaultCommandGateway.builder().commandBus(bus).build();
    private final NestedCommands nested = new NestedCommands(bus);
    private final List<TransactionAttempt> seen = new ArrayList<>();
    private final List<EventMessage<?>> published = new ArrayList<>();

    @BeforeEach
    void wire() {
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new MessageOriginProvider()));
        bus.registerHandlerInterceptor((unit, chain) -> {
            TransactionAttempt.begin(unit);
            return chain.proceed();
        });
        bus.subscribe(String.class.getName(), command -> {
            seen.add(TransactionAttempt.current());
            events.publish(GenericEventMessage.asEventMessage(command.getPayload()));
            return null;
        });
        events.subscribe(batch -> batch.forEach(event -> {
            published.add(event);
            if (event.getPayload().equals("decide")) {
                nested.send("follow");
            }
        }));
    }

    @Test
    void outside_of_a_transaction_it_is_the_first() {
        assertThat(TransactionAttempt.current()).isSameAs(TransactionAttempt.FIRST);
        assertThat(TransactionAttempt.isBare()).isFalse();
    }

    @Test
    void a_command_without_a_mark_is_the_first() {
        outermost.sendAndWait("decide");
        assertThat(seen).containsExactly(TransactionAttempt.FIRST, TransactionAttempt.FIRST);
    }

    @Test
    void what_follows_from_a_marked_command_belongs_to_its_attempt() {
        outermost.sendAndWait(BARE.of(command("decide")));
        assertThat(seen).containsExactly(BARE, BARE);
    }

    @Test
    void it_ends_with_its_transaction() {
        outermost.sendAndWait(BARE.of(command("decide")));
        seen.clear();
        outermost.sendAndWait("decide");
        assertThat(seen).containsExactly(TransactionAttempt.FIRST, TransactionAttempt.FIRST);
    }

    @Test
    void the_history_does_not_know_in_which_form_an_event_was_committed() {
        outermost.sendAndWait(BARE.of(command("decide")));
        assertThat(published).extracting(EventMessage::getPayload).isEqualTo(List.of("decide", "follow"));
        assertThat(published).allSatisfy(event -> assertThat(event.getMetaData()).containsOnlyKeys("traceId", "correlationId"));
    }

    @Test
    void a_marked_command_is_the_same_command_with_its_origin() {
        CommandMessage<String> command = command("decide").andMetaData(Map.of("road", "WEBHOOK"));
        CommandMessage<String> marked = BARE.of(command);
        assertThat(marked.getIdentifier()).isEqualTo(command.getIdentifier());
        assertThat(marked.getMetaData()).containsEntry("road", "WEBHOOK");
        assertThat(command.getMetaData()).containsOnlyKeys("road");
    }

    private static CommandMessage<String> command(String word) {
        return GenericCommandMessage.asCommandMessage(word);
    }
}
