package in.pujabooking.ledger.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.ledger.LedgerReport;
import in.pujabooking.ledger.ViolationKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A report. Lists are cut at a thousand; {@code violation_count} and {@code violations_by_kind} are not. */
record LedgerReportJson(@JsonProperty("clean") boolean clean,
                  @JsonProperty("checked_at") Instant checkedAt,
                  @JsonProperty("duration_ms") long durationMs,
                  @JsonProperty("events") long events,
                  @JsonProperty("checkouts") long checkouts,
                  @JsonProperty("open_orders") long openOrders,
                  @JsonProperty("money") LedgerTotalsJson money,
                  @JsonProperty("violation_count") long violationCount,
                  @JsonProperty("violations_by_kind") Map<ViolationKind, Long> violationsByKind,
                  @JsonProperty("violations") List<ViolationJson> violations,
                  @JsonProperty("in_flight") List<InFlightJson> inFlight,
                  @JsonProperty("notes") List<LedgerNoteJson> notes) {

    static LedgerReportJson of(LedgerReport report) {
        return new LedgerReportJson(report.clean(), report.checkedAt(), report.took().toMillis(), report.events(), report.checkouts(),
                report.openOrders(), LedgerTotalsJson.of(report.sums()), report.found(), report.counts(),
                report.violations().stream().map(ViolationJson::of).toList(), report.inFlight().stream().map(InFlightJson::of).toList(),
                report.notes().stream().map(LedgerNoteJson::of).toList());
    }
}
