package in.pujabooking.startup;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says on the error stream in one sentence why the application could not start; the exit code is 1. */
final class OneSentence implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println("Not started: " + oneLine(analysis.getDescription()) + action(analysis));
    }

    private static String action(FailureAnalysis analysis) {
        return analysis.getAction() == null ? "" : " " + oneLine(analysis.getAction());
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
