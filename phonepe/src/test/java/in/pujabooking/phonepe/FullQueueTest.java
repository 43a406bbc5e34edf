package in.pujabooking.phonepe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.phonepe.support.Database;
import in.pujabooking.phonepe.support.StubPhonePe;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** More webhooks than the node can ask about, while PhonePe hangs and the scheduler stands still. */
class FullQueueTest {

    private static final String SHA = "38a16f6464b966c8f4956727025077ebfc4e314da2fc524ce9d8e36d3be002e7";
    private static final String PAID = "{\"orderId\":\"OMO1\",\"state\":\"COMPLETED\",\"amount\":99900}";
    private static final int WEBHOOKS = 20;

    private final JdbcClient jdbc = Database.empty();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private StubPhonePe phonePe;
    private ConfigurableApplicationContext context;

    @BeforeEach
    void aNodeThatAsksOneQuestionAtATimeAndLetsOneWait() throws IOException {
        phonePe = new StubPhonePe(200, PAID);
        phonePe.answersAfter(hanging);
        context = new SpringApplicationBuilder(ModuleUnderTest.class).web(WebApplicationType.NONE).properties(
                "phonepe.client-id=TEST-M22KEWU5BO1I2_25070", "phonepe.client-secret=sandbox-secret", "phonepe.oauth-url=" + phonePe.url(),
                "phonepe.gateway-url=" + phonePe.url(), "phonepe.webhook.username=webhookuser", "phonepe.webhook.password=webhookPass1",
                "phonepe.webhook.retry-first=300ms", "phonepe.webhook.sweep-every=300ms", "phonepe.inquiry.concurrency=1", "phonepe.inquiry.queue=1").run();
    }

    @AfterEach
    void stop() {
        hanging.countDown();
        context.close();
        phonePe.close();
    }

    @Test
    void allAreAcknowledgedAndKeptAndInTheEndActedUpon() {
        for (MerchantOrderId order : IntStream.range(0, WEBHOOKS).mapToObj(i -> new MerchantOrderId("CART_CART_USER1_%03d_ABC123".formatted(i))).toList()) {
            post(order);
        }
        assertThat(count("true")).isEqualTo(WEBHOOKS);
        assertThat(count("outcome = 'FAILED' and next_at is not null")).as("one is asked about, one waits, the others come again").isEqualTo(WEBHOOKS - 2);

        hanging.countDown();
        context.getBean(Scheduler.class).start();

        await().atMost(Duration.ofSeconds(30)).until(() -> count("outcome = 'DECIDED' and next_at is null") == WEBHOOKS);
    }

    private void post(MerchantOrderId order) {
        assertThat(MockMvcTester.of(context.getBean("webhookController")).withHttpMessageConverters(List.of(new JacksonJsonHttpMessageConverter()))
                .post().uri("/api/payments/webhook/phonepe/").header("Authorization", SHA).contentType(MediaType.APPLICATION_JSON)
                .content("{\"payload\":{\"merchantOrderId\":\"%s\"}}".formatted(order)).exchange()).hasStatus(200);
    }

    private int count(String condition) {
        return jdbc.sql("select count(*) from webhook_evidence where " + condition).query(Integer.class).single();
    }
}
