package in.pujabooking.ledger.gauge;

import in.pujabooking.ledger.LedgerChecks;
import in.pujabooking.ledger.LedgerReport;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/**
 * The ledger's gauges. What is unresolved comes from the views, on every node and at most half a minute old. What is wrong comes from the
 * last check of the whole history that this node made, and is NaN on a node that made none lately: take the maximum over the nodes.
 */
@Component
class LedgerGauges implements MeterBinder {

    private final UnresolvedPayments unresolved;
    private final LedgerChecks desk;
    private final CheckProperties checks;
    private final Clock clock;

    LedgerGauges(UnresolvedPayments unresolved, LedgerChecks desk, CheckProperties checks, Clock clock) {
        this.unresolved = unresolved;
        this.desk = desk;
        this.checks = checks;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("ledger.unresolved.oldest", () -> unresolved.now().oldestSeconds()).baseUnit("seconds")
                .description("Since the oldest payment that is open, or captured and neither booked nor refunded (views)").register(meters);
        Gauge.builder("ledger.in.flight", () -> unresolved.now().inFlightPaise() / 100.0).baseUnit("rupees")
                .description("Captured, neither booked nor refunded (views)").register(meters);
        Gauge.builder("ledger.parked.checkouts", () -> unresolved.now().parked())
                .description("Paid checkouts that wait for ops (views)").register(meters);
        Gauge.builder("ledger.at.risk", () -> lately(report -> report.sums().atRisk() / 100.0)).baseUnit("rupees")
                .description("Behind violations of the laws (last check)").register(meters);
        Gauge.builder("ledger.violations", () -> lately(LedgerReport::found))
                .description("Violations of the laws (last check)").register(meters);
        Gauge.builder("ledger.check.age", () -> desk.last().map(this::age).map(Duration::toSeconds).map(Long::doubleValue).orElse(Double.NaN))
                .baseUnit("seconds").description("Since this node's last check began").register(meters);
    }

    private double lately(ToDoubleFunction<LedgerReport> figure) {
        return desk.last().filter(report -> age(report).compareTo(checks.every().multipliedBy(2)) < 0)
                .map(figure::applyAsDouble).orElse(Double.NaN);
    }

    private Duration age(LedgerReport report) {
        return Duration.between(report.checkedAt(), clock.instant());
    }
}
