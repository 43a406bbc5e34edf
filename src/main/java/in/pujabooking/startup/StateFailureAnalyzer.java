package in.pujabooking.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** For failures whose message already is the sentence that a person needs. */
@Order(Ordered.LOWEST_PRECEDENCE)
final class StateFailureAnalyzer extends AbstractFailureAnalyzer<IllegalStateException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, IllegalStateException cause) {
        return new FailureAnalysis(cause.getMessage(), null, failure);
    }
}
