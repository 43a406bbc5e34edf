package in.pujabooking.phonepe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.UserId;
import in.pujabooking.command.cart.Selection;
import in.pujabooking.command.cart.ServiceType;
import in.pujabooking.command.eventstore.TransactionalEventStore;
import in.pujabooking.command.payment.Capture;
import in.pujabooking.command.payment.PaymentEvent;
import in.pujabooking.command.payment.PaymentEvent.PaymentExpired;
import in.pujabooking.command.payment.PaymentEvent.PaymentFailed;
import in.pujabooking.command.payment.PaymentEvent.PaymentInitiated;
import in.pujabooking.command.payment.PaymentEvent.PaymentMismatched;
import in.pujabooking.command.payment.PaymentEvent.PaymentSucceeded;
import in.pujabooking.command.payment.PaymentEvent.RefundFailed;
import in.pujabooking.command.payment.PaymentEvent.RefundRequested;
import in.pujabooking.command.payment.Policies;
import in.pujabooking.command.payment.Purchase;
import in.pujabooking.command.transaction.TransactionAttempt;
import in.pujabooking.phonepe.support.Database;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The module's policies subscribe to a real event store, whose commands run in transactions of a real database. */
class PoliciesInTheTransactionTest {

    private static final MerchantOrderId ORDER = MerchantOrderId.of(CartId.of(new UserId(1), 1), "ABC123");
    private static final Paise PRICE = new Paise(99_900);
    private static final Purchase PURCHASE = new Purchase(CartId.of(new UserId(1), 1), new UserId(1),
            new Selection(ServiceType.PUJA, 1, 1L, LocalDate.of(2035, 8, 15), LocalTime.of(10, 0)), PRICE, null);
    private static final Capture CAPTURE = new Capture(PRICE, null, null, null, Instant.parse("2030-08-01T10:05:00Z"));
    private static final MerchantRefundId REFUND = MerchantRefundId.automatic(ORDER, 0);
    private static final RefundRequested REQUESTED = new RefundRequested(ORDER, REFUND, PRICE, "Cart not found", "saga", Paise.ZERO);
    private static final RefundFailed FAILED = new RefundFailed(ORDER, REFUND, PRICE, "REFUND_BREACHED", "BF_034");
    private static final PaymentSucceeded SUCCEEDED = new PaymentSucceeded(ORDER, PURCHASE, CAPTURE);

    private static ConfigurableApplicationContext context;

    /** The decision of this test: appends the event, and all that follows from it is in the same transaction. */
    private record Append(PaymentEvent event) {
    }

    private final MeterRegistry meters = context.getBean(MeterRegistry.class);
    private final TransactionalEventStore store = TransactionalEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
    private final SimpleCommandBus bus = SimpleCommandBus.builder()
            .transactionManager(new SpringTransactionManager(new JdbcTransactionManager(Database.source()))).build();
    private final DefaultCommandGateway commands = DefaultCommandGateway.builder().commandBus(bus).build();

    @BeforeAll
    static void start() {
        context = new SpringApplicationBuilder(ModuleUnderTest.class).web(WebApplicationType.NONE).properties(
                "phonepe.client-id=TEST-M22KEWU5BO1I2_25070", "phonepe.client-secret=sandbox-secret", "phonepe.oauth-url=http://localhost:1",
                "phonepe.gateway-url=http://localhost:1", "phonepe.webhook.username=webhookuser", "phonepe.webhook.password=webhookPass1").run();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @BeforeEach
    void subscribe() {
        Database.empty();
        bus.registerHandlerInterceptor((unit, chain) -> {
            TransactionAttempt.begin(unit);
            return chain.proceed();
        });
        bus.subscribe(Append.class.getName(), command -> {
            store.publish(GenericEventMessage.asEventMessage(((Append) command.getPayload()).event()));
            return null;
        });
        var policies = context.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                .filter(bean -> bean.getClass().getAnnotation(ProcessingGroup.class).value().equals(Policies.GROUP))
                .map(AnnotationEventHandlerAdapter::new).toList();
        store.subscription(Policies.GROUP).subscribe(events -> events.forEach(event -> policies.forEach(policy -> handle(policy, event))));
    }

    private static void handle(AnnotationEventHandlerAdapter policy, EventMessage<?> event) {
        try {
            policy.handle(event);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void a_refund_and_its_task_are_there_with_the_decision_and_not_before() {
        afterThePolicies(events -> assertThat(refunds() + refundTasks()).as("seen by others").isZero());
        append(REQUESTED);
        assertThat(refunds()).isEqualTo(1);
        assertThat(refundTasks()).isEqualTo(1);
    }

    @Test
    void a_refund_whose_decision_is_rolled_back_leaves_neither_row_nor_task() {
        fails();
        assertThatThrownBy(() -> append(REQUESTED)).hasMessage("no connection");
        assertThat(refunds()).isZero();
        assertThat(refundTasks()).isZero();
    }

    @Test
    void a_refund_that_is_told_twice_is_planned_once() {
        append(REQUESTED);
        append(REQUESTED);
        assertThat(refunds()).isEqualTo(1);
        assertThat(refundTasks()).isEqualTo(1);
    }

    @Test
    void the_task_of_a_refund_is_planned_in_a_bare_transaction_too() {
        bare(REQUESTED);
        assertThat(refunds()).isEqualTo(1);
        assertThat(refundTasks()).isEqualTo(1);
    }

    @Test
    void an_order_that_is_rolled_back_is_never_asked_about() {
        fails();
        assertThatThrownBy(() -> append(initiated())).hasMessage("no connection");
        assertThat(openOrders()).isZero();
    }

    static Stream<PaymentEvent> finalWords() {
        return Stream.of(SUCCEEDED, new PaymentMismatched(ORDER, PURCHASE, CAPTURE), new PaymentFailed(ORDER, PURCHASE.cartId(), "TXN_CANCELLED", null, true));
    }

    @ParameterizedTest
    @MethodSource("finalWords")
    void phonepes_final_word_ends_the_schedule_in_its_transaction(PaymentEvent word) {
        append(initiated());
        afterThePolicies(events -> assertThat(openOrders()).as("seen by others").isEqualTo(1));
        append(word);
        assertThat(openOrders()).isZero();
    }

    @ParameterizedTest
    @MethodSource("finalWords")
    void a_final_word_that_is_rolled_back_leaves_the_schedule(PaymentEvent word) {
        append(initiated());
        long decided = decided();
        fails();
        assertThatThrownBy(() -> append(word)).hasMessage("no connection");
        assertThat(openOrders()).isEqualTo(1);
        assertThat(decided()).as("what is rolled back was not measured").isEqualTo(decided);
    }

    @ParameterizedTest
    @MethodSource("finalWords")
    void a_bare_transaction_does_not_end_the_schedule(PaymentEvent word) {
        append(initiated());
        bare(word);
        assertThat(openOrders()).isEqualTo(1);
    }

    @Test
    void without_a_final_word_the_schedule_watches_for_late_money() {
        append(initiated());
        append(new PaymentExpired(ORDER, PURCHASE.cartId()));
        append(new PaymentFailed(ORDER, PURCHASE.cartId(), "NOT_FOUND_AT_PHONEPE", null, false));
        assertThat(openOrders()).isEqualTo(1);
    }

    @Test
    void a_failed_refund_raises_the_alert_once_it_is_committed() {
        double before = failedRefunds();
        afterThePolicies(events -> assertThat(failedRefunds()).isEqualTo(before));
        append(FAILED);
        assertThat(failedRefunds()).isEqualTo(before + 1);
    }

    @Test
    void a_failed_refund_that_is_rolled_back_raises_none() {
        double before = failedRefunds();
        fails();
        assertThatThrownBy(() -> append(FAILED)).hasMessage("no connection");
        assertThat(failedRefunds()).isEqualTo(before);
    }

    private void append(PaymentEvent event) {
        commands.sendAndWait(new Append(event));
    }

    private void bare(PaymentEvent event) {
        commands.sendAndWait(new TransactionAttempt(TransactionAttempt.Form.BARE, "no connection").of(GenericCommandMessage.asCommandMessage(new Append(event))));
    }

    private void fails() {
        afterThePolicies(events -> {
            throw new IllegalStateException("no connection");
        });
    }

    private void afterThePolicies(Consumer<List<? extends EventMessage<?>>> look) {
        store.subscribe(look);
    }

    private static PaymentInitiated initiated() {
        return new PaymentInitiated(ORDER, PURCHASE, "x", Instant.now().plusSeconds(900));
    }

    private long refunds() {
        return count("phonepe_refund");
    }

    private long refundTasks() {
        return count("scheduled_tasks WHERE task_name = 'phonepe-refund'");
    }

    private long openOrders() {
        return count("inquiry_tasks");
    }

    /** Outside of the transaction at hand. */
    private static long count(String table) {
        try (var connection = Database.source().getConnection(); var statement = connection.createStatement();
             var row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private long decided() {
        return meters.find("phonepe.truth").timers().stream().mapToLong(Timer::count).sum()
                + meters.find("phonepe.truth.capture").timers().stream().mapToLong(Timer::count).sum();
    }

    private double failedRefunds() {
        return meters.counter("phonepe.refund.failed").count();
    }
}
