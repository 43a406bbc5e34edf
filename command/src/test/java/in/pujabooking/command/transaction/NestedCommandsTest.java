package in.pujabooking.command.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.pujabooking.command.Rejected;
import in.pujabooking.command.Rejection;
import in.pujabooking.command.eventstore.SubscriberFailed;
import in.pujabooking.command.eventstore.SubscriberMissing;
import in.pujabooking.command.eventstore.TransactionalEventStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.Registration;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real command bus and event store; transactions are noted, and each command is a word that appends an event of the same word. */
class NestedCommandsTest {

    private final List<String> transactions = new ArrayList<>();
    private final List<String> handled = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().transactionManager(this::begin).build();
    private final InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine();
    private final TransactionalEventStore store = TransactionalEventStore.builder().storageEngine(engine).build();
    private final DefaultCommandGateway outermost = DefaultCommandGateway.builder().commandBus(bus).build();
    private final NestedCommands nested = new NestedCommands(bus);
    private Registration subscription;
    private Object road;

    @BeforeEach
    void wire() {
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new SimpleCorrelationDataProvider("road")));
        bus.registerHandlerInterceptor((unit, chain) -> {
            TransactionAttempt.begin(unit);
            return chain.proceed();
        });
        bus.subscribe(String.class.getName(), this::handle);
        subscription = store.subscription("policies").subscribe(events -> events.forEach(this::react));
    }

    private Transaction begin() {
        if (CurrentUnitOfWork.get().parent().isPresent()) {
            return new Noted("");
        }
        transactions.add("begin");
        return new Noted(" ");
    }

    private final class Noted implements Transaction {

        private final boolean outer;

        private Noted(String mark) {
            outer = !mark.isEmpty();
        }

        @Override
        public void commit() {
            if (outer) {
                transactions.add("commit");
            }
        }

        @Override
        public void rollback() {
            if (outer) {
                transactions.add("rollback");
            }
        }
    }

    private Object handle(CommandMessage<?> command) throws Exception {
        String word = (String) command.getPayload();
        handled.add(word);
        road = command.getMetaData().get("road");
        switch (word) {
            case "refused" -> throw new Rejected(Rejection.CART_NOT_FOUND);
            case "broken" -> throw new IllegalStateException("no connection");
            case "checked" -> throw new IOException("no disk");
            case "too deep" -> throw new StackOverflowError("in a decision");
            default -> store.publish(GenericEventMessage.asEventMessage(word));
        }
        return word;
    }

    /** What the events of the outermost command lead to within its transaction. */
    private void react(EventMessage<?> event) {
        String word = (String) event.getPayload();
        seen.add(word);
        switch (word) {
            case "book" -> nested.send(List.of("convert", "create"));
            case "book, but refused" -> {
                assertThatThrownBy(() -> nested.send(List.of("convert", "refused"))).isInstanceOf(Rejected.class);
                nested.send("refund");
            }
            case "book, but refused unexpectedly" -> nested.send("refused");
            case "book, but broken" -> nested.send(List.of("convert", "broken", "create"));
            case "book, but checked" -> nested.send(List.of("convert", "checked"));
            case "book, but too deep" -> nested.send(List.of("convert", "too deep"));
            case "error" -> throw new StackOverflowError("in a subscriber");
            case "attempt" -> seen.add(TransactionAttempt.current().form().name());
            default -> { }
        }
    }

    @Test
    void what_follows_is_committed_with_the_decision() {
        outermost.sendAndWait("book");
        assertThat(seen).containsExactly("book", "convert", "create");
        assertThat(transactions).containsExactly("begin", "commit");
    }

    @Test
    void a_refused_command_undoes_those_sent_together_with_it_and_nothing_else() {
        outermost.sendAndWait("book, but refused");
        assertThat(seen).containsExactly("book, but refused", "refund");
        assertThat(history()).containsExactly("book, but refused", "refund");
        assertThat(transactions).containsExactly("begin", "commit");
    }

    @Test
    void a_failure_undoes_the_whole_transaction() {
        assertThatThrownBy(() -> outermost.sendAndWait("book, but broken")).isInstanceOf(StepFailed.class)
                .hasMessage("IllegalStateException: no connection");
        assertThat(transactions).containsExactly("begin", "rollback");
        assertThat(handled).containsExactly("book, but broken", "convert", "broken");
        assertThat(history()).isEmpty();
        assertThat(CurrentUnitOfWork.isStarted()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'book, but checked', IOException: no disk", "'book, but too deep', StackOverflowError: in a decision"})
    void so_does_one_of_any_other_kind(String word, String problem) {
        assertThatThrownBy(() -> outermost.sendAndWait(word)).isInstanceOf(StepFailed.class).hasMessage(problem);
        outermost.sendAndWait("book");
        assertThat(transactions).containsExactly("begin", "rollback", "begin", "commit");
        assertThat(history()).containsExactly("book", "convert", "create");
    }

    @Test
    void a_refusal_that_nobody_expects_undoes_the_whole_transaction() {
        assertThatThrownBy(() -> outermost.sendAndWait("book, but refused unexpectedly")).isInstanceOf(Rejected.class);
        assertThat(transactions).containsExactly("begin", "rollback");
        assertThat(history()).isEmpty();
    }

    @Test
    void what_led_to_the_decision_goes_along() {
        outermost.sendAndWait(GenericCommandMessage.asCommandMessage("book").andMetaData(Map.of("road", "WEBHOOK")));
        assertThat(road).isEqualTo("WEBHOOK");
        assertThat(events()).hasSize(3).allSatisfy(event -> assertThat(event.getMetaData()).containsEntry("road", "WEBHOOK"));
    }

    @Test
    void an_error_in_a_subscriber_rolls_back_and_the_next_command_begins_anew() {
        assertThatThrownBy(() -> outermost.sendAndWait("error")).isInstanceOf(SubscriberFailed.class).hasMessageContaining("in a subscriber");
        outermost.sendAndWait("book");
        assertThat(transactions).containsExactly("begin", "rollback", "begin", "commit");
    }

    @Test
    void nothing_is_committed_without_a_subscriber_that_takes_part() {
        subscription.cancel();
        assertThatThrownBy(() -> outermost.sendAndWait("book")).isInstanceOf(SubscriberMissing.class).hasMessageContaining("policies");
        assertThat(transactions).containsExactly("begin", "rollback");
    }

    @Test
    void the_form_of_the_attempt_is_known_to_all_that_takes_part_and_goes_no_further() {
        outermost.sendAndWait(new TransactionAttempt(TransactionAttempt.Form.BARE, "no connection").of(GenericCommandMessage.asCommandMessage("attempt")));
        outermost.sendAndWait("attempt");
        assertThat(seen).containsExactly("attempt", "BARE", "attempt", "WHOLE");
        assertThat(TransactionAttempt.isBare()).isFalse();
    }

    private List<Object> history() {
        return events().stream().<Object>map(EventMessage::getPayload).toList();
    }

    private List<? extends EventMessage<?>> events() {
        return engine.readEvents(null, false).toList();
    }
}
