package in.pujabooking.ledger.gauge;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import in.pujabooking.ledger.LedgerChecks;
import in.pujabooking.ledger.LedgerReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the whole history checked now and then, by whichever node is alive; a violation is logged as an error, so that it is heard. */
@Configuration(proxyBeanMethods = false)
class CheckOnSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(CheckOnSchedule.class);

    @Bean
    RecurringTask<Void> ledgerCheckTask(LedgerChecks desk, CheckProperties checks) {
        return Tasks.recurring("ledger-check", FixedDelay.of(checks.every())).execute((instance, context) -> tell(desk.check()));
    }

    private static void tell(LedgerReport report) {
        if (!report.clean()) {
            LOG.error("The ledger has {} violations, {} paise are at risk: {}", report.found(), report.sums().atRisk(), report.counts());
        }
    }
}
