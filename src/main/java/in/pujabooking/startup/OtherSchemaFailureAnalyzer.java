package in.pujabooking.startup;

import java.util.stream.Collectors;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Names the migrations by which the database differs from what this version knows: most likely a newer version has worked on it. */
final class OtherSchemaFailureAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

    private static final String DETAIL = "Detected ";

    @Override
    protected FailureAnalysis analyze(Throwable failure, FlywayValidateException cause) {
        var details = cause.getMessage().lines().filter(line -> line.startsWith(DETAIL)).map(line -> line.replaceFirst("^" + DETAIL, "")
                .replaceFirst("\\.$", "")).collect(Collectors.joining(", "));
        return new FailureAnalysis("the database was changed by a newer or another version (%s).".formatted(details),
                "Start that version or a newer one.", failure);
    }
}
