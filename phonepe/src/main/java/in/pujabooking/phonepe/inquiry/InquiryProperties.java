package in.pujabooking.phonepe.inquiry;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How orders are inquired after.
 *
 * @param concurrency  questions under way at a time, per node; the schedule takes at most half of them and status pages a quarter, so that a
 *                     webhook always finds room
 * @param queue        questions that may wait for their turn, per node; beyond it a question is refused, visibly
 * @param callsPerSecond the schedule's budget, per node; PhonePe publishes no limit. Beyond it orders wait, the longest due first
 * @param hintsPerSecond the budget of webhooks, returns and unanswered pay calls, per node, and half as many again of status pages; beyond it
 *                       they are refused, and come again or are left to the schedule
 * @param longestTurn  how long a due order may wait for its turn on a node before it is given back to all nodes
 * @param longestProbe how long the one question may take by which a silent PhonePe is tried; longer than the client's time-outs
 * @param polling      how often a node looks for due orders where nothing has noticed them before
 * @param staleAfter   a status page's hint leads to a question at most this often per order and node
 * @param unknownGrace how long PhonePe may not know an order before it counts as never opened
 * @param expiryMargin how long after the order's end the deciding question is asked, because PhonePe takes a while to expire an order
 *                     (docs/phonepe.md, time limits and schedule)
 */
@ConfigurationProperties("phonepe.inquiry")
record InquiryProperties(
        @DefaultValue("32") int concurrency,
        @DefaultValue("1000") int queue,
        @DefaultValue("50") int callsPerSecond,
        @DefaultValue("500") int hintsPerSecond,
        @DefaultValue("20s") Duration longestTurn,
        @DefaultValue("12s") Duration longestProbe,
        @DefaultValue("10s") Duration polling,
        @DefaultValue("3s") Duration staleAfter,
        @DefaultValue("60s") Duration unknownGrace,
        @DefaultValue("30s") Duration expiryMargin) {
}
