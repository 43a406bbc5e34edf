package in.pujabooking.eventsourcing;

import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.IntegrationTest;
import in.pujabooking.command.CartId;
import in.pujabooking.command.UserId;
import in.pujabooking.command.cart.CartRemoved;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** A queue of its own beside the application's, on the same table, with more letters than a page holds. */
@IntegrationTest
class DeadLetterStatementsIT {

    private static final String SEQUENCE = "CART_USER1_001";
    /** More than two pages of a sequence, and more than two pages (of ten) of sequences. */
    private static final int LETTERS = 2 * DeadLetterStatements.PAGE + 50;
    private static final int SEQUENCES = 25;
    private static final int HEALED = 20;

    @Autowired
    private ConnectionProvider connections;
    @Autowired
    private TransactionManager transactions;
    @Autowired
    private Serializer general;
    @Autowired
    @Qualifier("eventSerializer")
    private Serializer events;
    private JdbcSequencedDeadLetterQueue<EventMessage<?>> queue;

    @BeforeEach
    void queueOfItsOwn() {
        queue = JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder().processingGroup("paging")
                .connectionProvider(connections).transactionManager(transactions).schema(DeadLetterStatements.SCHEMA)
                .statementFactory(new DeadLetterStatements<>(general, events)).genericSerializer(general).eventSerializer(events)
                .pageSize(DeadLetterStatements.PAGE).build();
    }

    @AfterEach
    void leaveNothing() {
        queue.clear();
    }

    @Test
    void a_sequence_of_many_pages_lists_each_letter_once_in_its_order() {
        IntStream.range(0, LETTERS).forEach(number -> enqueue(SEQUENCE, number));
        // the sequence's first letters were healed, so its places no longer begin at the first
        letters().stream().limit(HEALED).forEach(queue::evict);

        assertThat(letters().stream().map(letter -> numberOf(letter.message()))).containsExactlyElementsOf(LongStream.range(HEALED, LETTERS).boxed().toList());
    }

    @Test
    void the_one_sequence_that_may_be_tried_again_is_found_behind_pages_of_others() {
        IntStream.rangeClosed(1, SEQUENCES).forEach(number -> enqueue("sequence " + number, number));

        boolean healed = queue.process(letter -> numberOf(letter.message()) == SEQUENCES, letter -> Decisions.evict());

        assertThat(healed).isTrue();
        assertThat(queue.contains("sequence " + SEQUENCES)).isFalse();
        assertThat(queue.amountOfSequences()).isEqualTo(SEQUENCES - 1);
    }

    @Test
    void what_fails_again_keeps_its_place_and_what_comes_behind_it_waits() {
        enqueue(SEQUENCE, 0);
        enqueue(SEQUENCE, 1);

        boolean healed = queue.process(letter -> true, letter -> Decisions.requeue(new IllegalStateException("still so")));

        assertThat(healed).isFalse();
        assertThat(letters().stream().map(letter -> numberOf(letter.message()))).containsExactly(0L, 1L);
        assertThat(letters().getFirst().cause().orElseThrow().message()).isEqualTo("still so");
    }

    private void enqueue(String sequence, long number) {
        var event = new GenericDomainEventMessage<>("Cart", sequence, number, new CartRemoved(CartId.of(new UserId(1), 1)));
        transactions.executeInTransaction(() -> queue.enqueue(sequence, new GenericDeadLetter<>(sequence, event, new IllegalStateException("no"))));
    }

    private List<DeadLetter<? extends EventMessage<?>>> letters() {
        List<DeadLetter<? extends EventMessage<?>>> letters = new ArrayList<>();
        queue.deadLetterSequence(SEQUENCE).forEach(letters::add);
        return letters;
    }

    private static long numberOf(EventMessage<?> message) {
        return ((DomainEventMessage<?>) message).getSequenceNumber();
    }
}
