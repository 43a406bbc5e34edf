package in.pujabooking.startup;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/**
 * Says on the error stream in one sentence why the application could not start; the exit code is 1. Only once: if the sandbox inside could
 * not start, the application reports the same failure again.
 */
final class OneSentence implements FailureAnalysisReporter {

    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public void report(FailureAnalysis analysis) {
        if (SAID.compareAndSet(false, true)) {
            System.err.println("Not started: " + oneLine(analysis.getDescription()) + action(analysis));
        }
    }

    private static String action(FailureAnalysis analysis) {
        return analysis.getAction() == null ? "" : " " + oneLine(analysis.getAction());
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
