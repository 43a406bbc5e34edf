package in.pujabooking.streams;

import in.pujabooking.command.eventstore.TransactionalEventStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;


public class TestStream {

    public static final String NAME = "test-stream";
    static final String OTHER = "other-stream";

    @Bean
    public Follower follower() {
        return new Follower();
    }

    @Bean
    Bystander bystander() {
        return new Bystander();
    }

    @Bean
    ConfigurerModule streaming(TransactionalEventStore store) {
        return configurer -> List.of(NAME, OTHER).forEach(name -> configurer.eventProcessing().registerPooledStreamingEventProcessor(name,
                axon -> store, (axon, processor) -> processor.initialSegmentCount(1).initialToken(StreamableMessageSource::createTailToken)));
    }

    /** Remembers what it has handled, and fails as the test wants it to. */
    @ProcessingGroup(NAME)
    public static class Follower {

        private final List<String> handled = new CopyOnWriteArrayList<>();
        private volatile Consumer<String> trouble = event -> { };

        @EventHandler
        void on(EventMessage<?> event) {
            trouble.accept(event.getIdentifier());
            handled.add(event.getIdentifier());
        }

        /** The identifiers of the events that were handled, in that order. */
        public List<String> handled() {
            return handled;
        }

        void troubledBy(Consumer<String> trouble) {
            this.trouble = trouble;
        }

        void atPeace() {
            trouble = event -> { };
        }
    }

    /** Has no trouble. */
    @ProcessingGroup(OTHER)
    static class Bystander {

        @EventHandler
        void on(EventMessage<?> event) {
        }
    }
}
