package in.pujabooking.api.live;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of waiting for a status.
 *
 * @param waitersPerUser requests of one user that may wait at a time, per node; beyond it 429
 * @param waitersPerNode requests that may wait at a time; beyond it 503. Each holds a connection, of which Tomcat takes 8,192
 * @param pollEvery      how often a node looks for other nodes' events while somebody waits
 * @param keepAlive      how long a stream may be silent
 * @param longestStream  after this time a stream ends, and its client comes again
 */
@Validated
@ConfigurationProperties("live")
record LiveProperties(
        @DefaultValue("6") @Positive int waitersPerUser,
        @DefaultValue("5000") @Positive @Max(8000) int waitersPerNode,
        @DefaultValue("75ms") @DurationMin(millis = 10) @DurationMax(seconds = 1) Duration pollEvery,
        @DefaultValue("15s") @DurationMin(millis = 100) @DurationMax(minutes = 1) Duration keepAlive,
        @DefaultValue("5m") @DurationMin(seconds = 1) @DurationMax(hours = 1) Duration longestStream) {
}
