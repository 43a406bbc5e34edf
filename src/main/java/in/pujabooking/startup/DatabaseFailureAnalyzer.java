package in.pujabooking.startup;

import java.net.ConnectException;
import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Names the database that can't be used, and why. */
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private final Environment environment;

    DatabaseFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable failure, SQLException cause) {
        var url = environment.getProperty("spring.datasource.url", "(embedded)");
        return new FailureAnalysis("the database %s can't be used: %s.".formatted(url, firstLine(cause)),
                "Check spring.datasource.url, username and password, or leave the url out for the embedded one.", failure);
    }

    private static String firstLine(SQLException cause) {
        return cause.getCause() instanceof ConnectException refused
                ? refused.getMessage()
                : cause.getMessage().lines().findFirst().orElse("").replaceAll("\\.$", "");
    }
}
