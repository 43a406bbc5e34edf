package in.pujabooking.ledger.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.ledger.Kind;
import in.pujabooking.ledger.Report;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A report. Lists are cut at a thousand; {@code violation_count} and {@code violations_by_kind} are not. */
record ReportJson(@JsonProperty("clean") boolean clean,
                  @JsonProperty("checked_at") Instant checkedAt,
                  @JsonProperty("duration_ms") long durationMs,
                  @JsonProperty("events") long events,
                  @JsonProperty("checkouts") long checkouts,
                  @JsonProperty("open_orders") long openOrders,
                  @JsonProperty("money") SumsJson money,
                  @JsonProperty("violation_count") long violationCount,
                  @JsonProperty("violations_by_kind") Map<Kind, Long> violationsByKind,
                  @JsonProperty("violations") List<ViolationJson> violations,
                  @JsonProperty("in_flight") List<InFlightJson> inFlight,
                  @JsonProperty("notes") List<NoteJson> notes) {

    static ReportJson of(Report report) {
        return new ReportJson(report.clean(), report.checkedAt(), report.took().toMillis(), report.events(), report.checkouts(),
                report.openOrders(), SumsJson.of(report.sums()), report.found(), report.counts(),
                report.violations().stream().map(ViolationJson::of).toList(), report.inFlight().stream().map(InFlightJson::of).toList(),
                report.notes().stream().map(NoteJson::of).toList());
    }
}
