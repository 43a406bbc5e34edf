package in.pujabooking.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in one sentence, instead of a stack trace. */
final class MissingSecretsAnalyzer extends AbstractFailureAnalyzer<MissingSecrets> {

    @Override
    protected FailureAnalysis analyze(Throwable root, MissingSecrets missing) {
        return new FailureAnalysis(missing.getMessage(), null, missing);
    }
}
