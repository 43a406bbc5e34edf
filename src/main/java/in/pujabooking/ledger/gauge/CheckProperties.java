package in.pujabooking.ledger.gauge;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param every how often one of the nodes checks the whole history; a million events take it some fifteen seconds */
@ConfigurationProperties("ledger.check")
record CheckProperties(@DefaultValue("30m") Duration every) {
}
