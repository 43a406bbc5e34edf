package in.pujabooking.phonepe.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.transaction.NodeName;
import in.pujabooking.phonepe.support.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real agenda on a real database, whose questions hang until they are let go. */
class InquiryAgendaTest {

    private static final MerchantOrderId ORDER = new MerchantOrderId("CART_CART_USER1_001_ABC123");
    private static final Inquiry DUE = Inquiry.begin(Instant.now().minusSeconds(600), Instant.now().plusSeconds(900));

    private final JdbcClient jdbc = Database.empty();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final InquiryAgenda agenda = agenda();

    private InquiryAgenda agenda() {
        var properties = TestInquiries.properties(4, 50);
        var task = Tasks.custom(InquiryTask.DESCRIPTOR).execute((instance, context) -> {
            if (!letGo()) {
                throw new IllegalStateException("nobody let go");
            }
            return (complete, operations) -> operations.remove();
        });
        return new InquiryAgenda(Database.source(), task, properties, new CheckPacing(properties, Clock.systemUTC(), new SimpleMeterRegistry()),
                new NodeName("node-7"));
    }

    private boolean letGo() {
        try {
            return hanging.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @AfterEach
    void stop() {
        hanging.countDown();
        agenda.close();
    }

    @Test
    void a_question_belongs_to_the_node_that_asks_it() {
        agenda.begin(ORDER, DUE);
        agenda.start();
        await().until(() -> jdbc.sql("SELECT picked_by FROM inquiry_tasks WHERE picked").query(String.class).optional().orElse("").equals("node-7"));
    }

    @Test
    void the_schedule_of_an_order_that_is_asked_about_now_ends_by_itself() {
        agenda.begin(ORDER, DUE);
        agenda.start();
        await().until(() -> count("picked") == 1);
        assertThat(agenda.end(ORDER)).isEmpty();
        assertThat(count("true")).isEqualTo(1);
        hanging.countDown();
        await().until(() -> count("true") == 0);
    }

    @Test
    void an_order_that_begins_twice_is_scheduled_once_and_what_is_known_of_it_is_given_back_at_its_end() {
        agenda.begin(ORDER, DUE);
        agenda.begin(ORDER, DUE.close());
        assertThat(count("true")).isEqualTo(1);
        assertThat(agenda.end(ORDER)).contains(DUE);
        assertThat(agenda.end(ORDER)).isEmpty();
        assertThat(count("true")).isZero();
    }

    @Test
    void a_schedule_whose_data_cannot_be_read_ends_all_the_same() {
        agenda.begin(ORDER, DUE);
        jdbc.sql("UPDATE inquiry_tasks SET task_data = '\\xACED0005'").update();
        assertThat(agenda.end(ORDER)).isEmpty();
        assertThat(count("true")).isZero();
    }

    private int count(String condition) {
        return jdbc.sql("SELECT count(*) FROM inquiry_tasks WHERE " + condition).query(Integer.class).single();
    }
}
