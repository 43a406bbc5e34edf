package in.pujabooking.phonepe.refund;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How refunds are followed.
 *
 * @param firstPoll    until Refund Status is asked after a request; doubles from poll to poll
 * @param longestPoll  the longest time between two polls; refunds take days (docs/phonepe.md, refunds)
 * @param unknownGrace how long after a request PhonePe may not know the refund before it is requested again under the same id
 */
@ConfigurationProperties("phonepe.refund")
record RefundProperties(
        @DefaultValue("5s") Duration firstPoll,
        @DefaultValue("1h") Duration longestPoll,
        @DefaultValue("60s") Duration unknownGrace) {
}
