package in.pujabooking.ledger.commandline;

import in.pujabooking.ledger.InFlight;
import in.pujabooking.ledger.LedgerNote;
import in.pujabooking.ledger.LedgerReport;
import in.pujabooking.ledger.LedgerTotals;
import in.pujabooking.ledger.Violation;
import java.math.BigDecimal;

/** A report as a table for a terminal. */
final class ReportText {

    private final StringBuilder text = new StringBuilder();

    private ReportText() {
    }

    static String of(LedgerReport report) {
        var page = new ReportText();
        page.line("Ledger at %s: %d events, %d checkouts, %d orders open, %d ms", report.checkedAt(), report.events(), report.checkouts(),
                report.openOrders(), report.took().toMillis());
        page.sums(report.sums());
        report.inFlight().forEach(page::inFlight);
        report.notes().forEach(page::note);
        report.violations().forEach(page::violation);
        page.line("%s", report.clean() ? "Clean: no violation" : "Violations: %d %s".formatted(report.found(), report.counts()));
        return page.text.toString();
    }

    private void sums(LedgerTotals totals) {
        line("%-12s%16s", "captured", rupees(totals.captured()));
        line("%-12s%16s", "booked", rupees(totals.booked()));
        line("%-12s%16s", "refunded", rupees(totals.refunded()));
        line("%-12s%16s", "in flight", rupees(totals.inFlight()));
        line("%-12s%16s", "difference", rupees(totals.difference()));
        line("%-12s%16s", "at risk", rupees(totals.atRisk()));
    }

    private void inFlight(InFlight money) {
        line("in flight  %-28s %12s  waits for %s, due %s", money.order(), money.amount(), money.what(), money.due());
    }

    private void note(LedgerNote note) {
        line("note       %-28s %s", note.order(), note.text());
    }

    private void violation(Violation violation) {
        line("VIOLATION  %s (law %d): %s", violation.kind(), violation.kind().law().number(), violation.kind().sentence());
        line("           cart %s, order %s, %s rupees at risk, since %s: %s", violation.cart(), violation.order(), violation.atRisk(),
                violation.since(), violation.detail());
        violation.story().forEach(event -> line("           %10d  %s  %s", event.index(), event.at(), event.text()));
    }

    private void line(String format, Object... values) {
        text.append(format.formatted(values)).append(System.lineSeparator());
    }

    private static BigDecimal rupees(long paise) {
        return BigDecimal.valueOf(paise, 2);
    }
}
