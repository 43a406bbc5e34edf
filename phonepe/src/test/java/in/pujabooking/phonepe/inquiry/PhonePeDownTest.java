package in.pujabooking.phonepe.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.transaction.NodeName;
import in.pujabooking.phonepe.orders.TestPaymentOrders;
import in.pujabooking.phonepe.schedule.LoudRetry;
import in.pujabooking.phonepe.support.Database;
import in.pujabooking.phonepe.support.StubPhonePe;
import in.pujabooking.phonepe.support.Told;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many orders are due while PhonePe is down: a real agenda on a real database. */
class PhonePeDownTest {

    private static final String PAID = "{\"orderId\":\"OMO1\",\"state\":\"COMPLETED\",\"amount\":99900}";
    private static final int ORDERS = 60;

    private final JdbcClient jdbc = Database.empty();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Told told = new Told();
    private final List<String> byDueDate = IntStream.range(0, ORDERS).mapToObj("CART_CART_USER1_%03d_ABC123"::formatted).toList();
    private StubPhonePe phonePe;
    private Inquiries inquiries;
    private InquiryAgenda agenda;

    @BeforeEach
    void sixtyDueOrders() throws IOException {
        phonePe = new StubPhonePe(500, "{}");
        agenda = node();
        var inAnyOrder = new ArrayList<>(byDueDate);
        Collections.shuffle(inAnyOrder, new Random(7));
        Instant longAgo = Instant.now().minusSeconds(600);
        inAnyOrder.forEach(order -> agenda.begin(new MerchantOrderId(order),
                Inquiry.begin(longAgo.plusSeconds(byDueDate.indexOf(order)), Instant.now().plusSeconds(900))));
    }

    @AfterEach
    void stop() {
        agenda.close();
        inquiries.close();
        phonePe.close();
    }

    @Test
    void itCostsFewCallsAndAfterwardsTheLongestDueComeFirst() {
        agenda.start();
        await().until(() -> pausesBegun() == 1);
        int callsUntilThePause = phonePe.calls.get();
        await().atMost(Duration.ofSeconds(20)).until(() -> phonePe.calls.get() > callsUntilThePause);
        assertThat(callsUntilThePause).as("five in a row, and what was under way with them").isLessThanOrEqualTo(5 + 4);
        assertThat(jdbc.sql("select count(*) from inquiry_tasks where execution_time < now() - interval '60 seconds'").query(Integer.class).single())
                .as("nobody who could not be asked was moved").isGreaterThanOrEqualTo(ORDERS - 5 - 4 - 2);

        phonePe.answers(200, PAID);

        await().atMost(Duration.ofSeconds(40)).until(() -> told.commands().size() == ORDERS);
        await().until(() -> jdbc.sql("select count(*) from inquiry_tasks").query(Integer.class).single() == 0);
        assertThat(displacement(phonePe.paths().stream().map(path -> path.split("/")[4]).distinct().toList()))
                .as("places between the first question about an order and its due date's rank; as many threads ask at a time").isLessThanOrEqualTo(4);
    }

    @Test
    void withTheBudgetSpentTheLongestDueComeFirst() {
        phonePe.answers(200, PAID);
        agenda.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> told.commands().size() == ORDERS);
        assertThat(displacement(phonePe.paths().stream().map(path -> path.split("/")[4]).toList())).isLessThanOrEqualTo(4);
        assertThat(meters.get("phonepe.inquiry.wait").tag("turn", "came").timer().count()).isGreaterThan(ORDERS / 2);
    }

    private int displacement(List<String> asked) {
        return IntStream.range(0, asked.size()).map(place -> Math.abs(place - byDueDate.indexOf(asked.get(place)))).max().orElseThrow();
    }

    private double pausesBegun() {
        return meters.counter("phonepe.inquiry.pauses", "change", "begin").count();
    }

    private InquiryAgenda node() {
        Clock clock = Clock.systemUTC();
        InquiryProperties properties = TestInquiries.properties(8, 20);
        CheckPacing pacing = new CheckPacing(properties, clock, meters);
        inquiries = new Inquiries(new OrderStatusCheck(phonePe.client(), TestPaymentOrders.telling(told), meters), pacing, properties, clock, meters);
        InquiryPolicy policy = new InquiryPolicy(new InquirySchedule(properties.expiryMargin()), properties.unknownGrace());
        InquiryTask task = new InquiryTask(inquiries, pacing, properties.longestTurn(), TestPaymentOrders.telling(told), policy, new TimeToKnowMeter(meters), clock);
        return new InquiryAgenda(Database.source(), Tasks.custom(InquiryTask.DESCRIPTOR).onFailure(new LoudRetry<>(clock, meters)).execute(task),
                properties, pacing, new NodeName("test"));
    }
}
