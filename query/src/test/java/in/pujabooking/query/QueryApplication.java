package in.pujabooking.query;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The read side alone: projections handle what a test publishes, in its thread; what fails comes back to the test. */
@SpringBootApplication
class QueryApplication {

    @Bean
    ConfigurerModule failuresComeBack() {
        return configurer -> configurer.eventProcessing()
                .registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance());
    }
}
