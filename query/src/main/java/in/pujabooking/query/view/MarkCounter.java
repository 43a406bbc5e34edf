package in.pujabooking.query.view;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Counts marks as {@code views.marked}, by view, where meters are kept. */
@Component
class MarkCounter {

    private final ObjectProvider<MeterRegistry> meters;

    MarkCounter(ObjectProvider<MeterRegistry> meters) {
        this.meters = meters;
    }

    void marked(String view) {
        meters.ifAvailable(registry -> registry.counter("views.marked", "view", view).increment());
    }
}
