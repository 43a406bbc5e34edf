package in.pujabooking.phonepe.inquiry;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How orders are inquired after.
 *
 * @param concurrency  questions under way at a time, per node
 * @param queue        questions that may wait for their turn, per node; beyond it a question is refused, visibly
 * @param staleAfter   a status page's hint leads to a question at most this often per order and node
 * @param unknownGrace how long PhonePe may not know an order before it counts as never opened
 * @param expiryMargin how long after the order's end the deciding question is asked; expiry at PhonePe is not instant (fact sheet 4.1)
 */
@ConfigurationProperties("phonepe.inquiry")
record InquiryProperties(
        @DefaultValue("16") int concurrency,
        @DefaultValue("1000") int queue,
        @DefaultValue("3s") Duration staleAfter,
        @DefaultValue("60s") Duration unknownGrace,
        @DefaultValue("30s") Duration expiryMargin) {
}
