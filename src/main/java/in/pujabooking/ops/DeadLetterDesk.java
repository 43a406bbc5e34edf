package in.pujabooking.ops;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.springframework.stereotype.Component;

/** The dead letters of every processing group that keeps them. */
@Component
class DeadLetterDesk {

    private final EventProcessingConfiguration processing;

    DeadLetterDesk(EventProcessingConfiguration processing) {
        this.processing = processing;
    }

    Set<String> groups() {
        var groups = new TreeSet<>(processing.eventProcessors().keySet());
        groups.removeIf(group -> processing.deadLetterQueue(group).isEmpty());
        return groups;
    }

    /** Each sequence in its order. */
    List<DeadLetterJson> of(String group) {
        return sequences(group).flatMap(DeadLetterDesk::stream).map(letter -> DeadLetterJson.of(group, letter)).toList();
    }

    /** Tries each sequence that waits now, once, from its first letter on; what fails again goes on waiting. */
    RetriedJson retry(String group) {
        var processor = processing.sequencedDeadLetterProcessor(group).orElseThrow();
        var heads = sequences(group).flatMap(sequence -> stream(sequence).limit(1)).map(letter -> letter.message().getIdentifier()).toList();
        long healed = heads.stream().filter(head -> isHealed(processor, head)).count();
        return new RetriedJson(healed, processing.deadLetterQueue(group).orElseThrow().amountOfSequences());
    }

    private static boolean isHealed(SequencedDeadLetterProcessor<EventMessage<?>> processor, String head) {
        return processor.process(letter -> letter.message().getIdentifier().equals(head));
    }

    private Stream<Iterable<DeadLetter<? extends EventMessage<?>>>> sequences(String group) {
        return stream(processing.deadLetterQueue(group).orElseThrow().deadLetters());
    }

    private static <T> Stream<T> stream(Iterable<T> all) {
        return StreamSupport.stream(all.spliterator(), false);
    }
}
