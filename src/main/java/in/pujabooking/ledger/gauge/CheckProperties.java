package in.pujabooking.ledger.gauge;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param every how often one of the nodes checks the whole history */
@ConfigurationProperties("ledger.check")
record CheckProperties(@DefaultValue("10m") Duration every) {
}
