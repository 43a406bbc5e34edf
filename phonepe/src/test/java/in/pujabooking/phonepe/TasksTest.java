package in.pujabooking.phonepe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.UserId;
import in.pujabooking.command.cart.Selection;
import in.pujabooking.command.cart.ServiceType;
import in.pujabooking.command.payment.Capture;
import in.pujabooking.command.payment.PaymentCommand.RecordPaymentFailure;
import in.pujabooking.command.payment.PaymentCommand.RecordPaymentSuccess;
import in.pujabooking.command.payment.PaymentCommand.RecordRefundCompleted;
import in.pujabooking.command.payment.PaymentEvent.PaymentInitiated;
import in.pujabooking.command.payment.PaymentEvent.PaymentSucceeded;
import in.pujabooking.command.payment.PaymentEvent.RefundRequested;
import in.pujabooking.command.payment.Purchase;
import in.pujabooking.phonepe.client.PhonePeClient;
import in.pujabooking.phonepe.support.Database;
import in.pujabooking.phonepe.support.PhonePe;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The module's beans wired as in the application, with a real scheduler on a real database and the sandbox as the peer. */
class TasksTest {

    private static final String SHA = "38a16f6464b966c8f4956727025077ebfc4e314da2fc524ce9d8e36d3be002e7";
    private static final Paise PRICE = new Paise(99_900);
    private static final Purchase PURCHASE = new Purchase(CartId.of(new UserId(1), 1), new UserId(1),
            new Selection(ServiceType.PUJA, 1, 1L, LocalDate.of(2035, 8, 15), LocalTime.of(10, 0)), PRICE, null);

    private final MerchantOrderId order = PhonePe.newOrder();
    private final JdbcClient jdbc = Database.empty();
    private ConfigurableApplicationContext context;
    private Scheduler scheduler;

    @BeforeEach
    void start() {
        context = new SpringApplicationBuilder(ModuleUnderTest.class).web(WebApplicationType.NONE).properties(
                "phonepe.client-id=TEST-M22KEWU5BO1I2_25070", "phonepe.client-secret=sandbox-secret", "phonepe.oauth-url=" + PhonePe.url(),
                "phonepe.gateway-url=" + PhonePe.url(), "phonepe.webhook.username=webhookuser", "phonepe.webhook.password=webhookPass1",
                "phonepe.webhook.retry-first=300ms", "phonepe.webhook.sweep-every=300ms",
                "phonepe.refund.first-poll=50ms", "phonepe.inquiry.polling=50ms", "phonepe.expire-after=900").run();
        scheduler = context.getBean(Scheduler.class);
        scheduler.start();
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void anOrderThatNobodyHintsAtIsAskedAboutAndTheScheduleEnds() {
        pay();
        PhonePe.outcome(order, "{\"outcome\":\"SUCCESS\"}");
        handle(new PaymentInitiated(order, PURCHASE, "x", Instant.now().plusSeconds(900)), Instant.now().minusSeconds(21));
        await().until(() -> ModuleUnderTest.TOLD.commands().stream().anyMatch(c -> c instanceof RecordPaymentSuccess && c.merchantOrderId().equals(order)));
        await().until(() -> openOrders() == 0);
    }

    @Test
    void anOrderThatPhonePeNeverGotFailsAfterItsGraceAndIsWatched() {
        PaymentInitiated event = new PaymentInitiated(order, PURCHASE, "x", Instant.now().plusSeconds(839));
        handle(event, Instant.now().minusSeconds(61));
        handle(event, Instant.now().minusSeconds(61));
        await().until(() -> ModuleUnderTest.TOLD.commands().contains(new RecordPaymentFailure(order, "NOT_FOUND_AT_PHONEPE", null, false)));
        await().until(() -> jdbc.sql("select count(*) from inquiry_tasks where not picked and execution_time > now() + interval '14 minutes'")
                .query(Long.class).single() == 1);
        handle(new PaymentSucceeded(order, PURCHASE, new Capture(PRICE, null, null, null, null)), Instant.now());
        assertThat(openOrders()).isZero();
        handle(new PaymentSucceeded(order, PURCHASE, new Capture(PRICE, null, null, null, null)), Instant.now());
    }

    @Test
    void aRefundIsCarriedOutToItsEnd() {
        pay();
        PhonePe.outcome(order, "{\"outcome\":\"SUCCESS\"}");
        MerchantRefundId refund = MerchantRefundId.automatic(order, 0);
        handle(new RefundRequested(order, refund, PRICE, "r", "saga", Paise.ZERO), Instant.now());
        await().until(() -> ModuleUnderTest.TOLD.commands().contains(new RecordRefundCompleted(order, refund)));
        await().until(() -> tasks("phonepe-refund") == 0);
    }

    @Test
    void aWebhookIsStoredAnsweredAndActedUpon() {
        pay();
        PhonePe.outcome(order, "{\"outcome\":\"SUCCESS\"}");
        assertThat(post(SHA, "{\"event\":\"checkout.order.completed\",\"payload\":{\"merchantOrderId\":\"%s\"}}".formatted(order)))
                .hasStatus(200).bodyJson().isEqualTo("{\"success\":true,\"message\":\"Webhook received\"}");
        await().until(() -> outcomes().equals(List.of("DECIDED")));
        assertThat(jdbc.sql("select headers::text from webhook_evidence").query(String.class).single()).doesNotContain(SHA);
    }

    @Test
    void aWebhookThatANodeDiedOnIsTakenUpByTheSweep() {
        pay();
        PhonePe.outcome(order, "{\"outcome\":\"SUCCESS\"}");
        jdbc.sql("insert into webhook_evidence (received_at, verdict, remote_address, headers, body, next_at) values (now(), 'SHA', 'x', '{}', ?, now())")
                .param("{\"payload\":{\"merchantOrderId\":\"%s\"}}".formatted(order).getBytes()).update();
        await().until(() -> outcomes().equals(List.of("DECIDED")));
        assertThat(ModuleUnderTest.TOLD.commands()).anyMatch(c -> c instanceof RecordPaymentSuccess && c.merchantOrderId().equals(order));
    }

    @Test
    void aWebhookOfAnUnknownOrderIsAskedAboutAgain() {
        post(SHA, "{\"payload\":{\"merchantOrderId\":\"%s\"}}".formatted(order));
        await().until(() -> jdbc.sql("select attempts from webhook_evidence where outcome = 'UNKNOWN_AT_PHONEPE' and next_at is not null").query(Integer.class).optional().orElse(0) >= 2);
    }

    @Test
    void anUnprovenWebhookIsStoredWithoutEffect() {
        assertThat(post("nonsense", "{\"payload\":{\"merchantOrderId\":\"%s\"}}".formatted(order))).hasStatus(401)
                .bodyJson().isEqualTo("{\"success\":false,\"message\":\"Invalid webhook credentials\",\"errors\":{}}");
        assertThat(jdbc.sql("select count(*) from webhook_evidence where verdict = 'REJECTED' and next_at is null").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void bodiesThatSayNothingAreStoredAndAnswered() {
        for (String body : List.of("", "{", "\u0000", "{\"event\":\"\\u0000\\ud800\",\"payload\":[]}")) {
            assertThat(post(SHA, body)).hasStatus(200);
        }
        await().until(() -> outcomes().equals(List.of("NOTHING_TO_ASK", "NOTHING_TO_ASK", "NOTHING_TO_ASK", "NOTHING_TO_ASK")));
        assertThat(post(SHA, "x".repeat(65_537))).hasStatus(413);
    }

    private void pay() {
        context.getBean(PhonePeClient.class).pay(order, PRICE, Duration.ofSeconds(900), "https://shop.example/", "");
    }

    private void handle(Object event, Instant at) {
        context.getBeansWithAnnotation(ProcessingGroup.class).values().forEach(bean -> {
            try {
                new AnnotationEventHandlerAdapter(bean).handle(new GenericEventMessage<>("id", event, MetaData.emptyInstance(), at));
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private MvcTestResult post(String authorization, String body) {
        Object controller = context.getBean("webhookController");
        return MockMvcTester.of(controller).withHttpMessageConverters(List.of(new JacksonJsonHttpMessageConverter()))
                .post().uri("/api/payments/webhook/phonepe/").header("Authorization", authorization)
                .contentType(MediaType.APPLICATION_JSON).content(body.getBytes()).exchange();
    }

    private long tasks(String name) {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name = ?").param(name).query(Long.class).single();
    }

    private long openOrders() {
        return jdbc.sql("select count(*) from inquiry_tasks").query(Long.class).single();
    }

    private List<String> outcomes() {
        return jdbc.sql("select coalesce(outcome, '-') from webhook_evidence").query(String.class).list();
    }
}
