package in.pujabooking.ledger.commandline;

import in.pujabooking.ledger.LedgerCheck;
import in.pujabooking.ledger.LedgerReport;
import in.pujabooking.ledger.history.JdbcHistory;
import java.util.Arrays;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * {@code --ledger} among the program's arguments: checks the history of the configured database, beside a running application or without
 * one, prints what it found, and ends with exit code 0 if it is clean, 2 if not (and 1 if it could not be checked).
 */
public final class LedgerCommand {

    private static final String OPTION = "--ledger";
    private static final int CLEAN = 0;
    private static final int NOT_CHECKED = 1;
    private static final int VIOLATIONS = 2;

    private LedgerCommand() {
    }

    public static boolean isAskedFor(String... args) {
        return Arrays.asList(args).contains(OPTION);
    }

    /** @return the exit code */
    public static int run(String... args) {
        String[] settings = Arrays.stream(args).filter(arg -> !arg.equals(OPTION)).toArray(String[]::new);
        try (var context = new SpringApplicationBuilder(LedgerApplication.class).web(WebApplicationType.NONE).logStartupInfo(false)
                .initializers(new RunningServer()).run(settings)) {
            var history = context.getBean(JdbcHistory.class);
            if (!history.exists()) {
                System.err.println("Not checked: this database has no history.");
                return NOT_CHECKED;
            }
            var progress = new Progress(System.err, history.lastIndex());
            LedgerReport report = context.getBean(LedgerCheck.class).check(history, progress);
            System.out.print(ReportText.of(report));
            return report.clean() ? CLEAN : VIOLATIONS;
        }
    }
}
