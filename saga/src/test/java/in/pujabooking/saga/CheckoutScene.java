package in.pujabooking.saga;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.UserId;
import in.pujabooking.command.booking.BookingCommand.CreateBooking;
import in.pujabooking.command.cart.CartCommand.CheckOutCart;
import in.pujabooking.command.cart.CartCommand.CreateCart;
import in.pujabooking.command.cart.Quote;
import in.pujabooking.command.cart.Selection;
import in.pujabooking.command.cart.ServiceType;
import in.pujabooking.command.payment.Capture;
import in.pujabooking.command.payment.PaymentCommand.RecordPaymentFailure;
import in.pujabooking.command.payment.PaymentCommand.RecordPaymentSuccess;
import in.pujabooking.command.payment.PaymentCommand.RetryBooking;
import in.pujabooking.command.payment.PaymentEvent.RefundRequested;
import in.pujabooking.command.payment.Purchase;
import in.pujabooking.command.transaction.StepFailed;
import in.pujabooking.command.transaction.TransactionAttempt;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A cart that is checked out, real aggregates, policies and the saga, and a history in memory. */
abstract class CheckoutScene {

    static final UserId USER = new UserId(1);
    static final Paise PRICE = new Paise(99_900);
    static final Paise PART = new Paise(900);
    static final Paise REST = PRICE.minus(PART);
    static final Selection SELECTION =
            new Selection(ServiceType.PUJA, 1, 1L, LocalDate.parse("2030-08-15"), LocalTime.of(10, 0));
    static final AtomicLong CARTS = new AtomicLong();
    static final String BROKEN = "IllegalStateException: no connection";

    static ConfigurableApplicationContext context;

    final CartId cart = CartId.of(USER, CARTS.incrementAndGet());
    final BookingId booking = BookingId.of(cart);
    final MerchantOrderId order = MerchantOrderId.of(cart, "ABC123");
    final Purchase purchase = new Purchase(cart, USER, SELECTION, PRICE, null);
    final RecordPaymentSuccess success = success(order);
    final MerchantRefundId automatic = MerchantRefundId.automatic(order, 0);
    final MerchantRefundId byOps = new MerchantRefundId("RF_ops_" + cart.number());
    final InMemoryEventStorageEngine engine = context.getBean(InMemoryEventStorageEngine.class);
    final StoredSagas sagas = context.getBean(StoredSagas.class);
    final DefaultCommandGateway commands = DefaultCommandGateway.builder().commandBus(context.getBean(SimpleCommandBus.class)).build();
    TrackingToken checkedOut;

    @BeforeAll
    static void start() {
        context = new SpringApplicationBuilder(ModuleUnderTest.class).web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF)
                .properties("axon.serializer.general=jackson3", "axon.serializer.messages=jackson3", "axon.update-check.disabled=true",
                        "axon.timeout.enabled=false").run();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @BeforeEach
    void aCartIsCheckedOut() {
        sagas.clear();
        ModuleUnderTest.FAILING.clear();
        ModuleUnderTest.PLANNED.clear();
        commands.sendAndWait(new CreateCart(cart, USER, SELECTION, new Quote("Ganesh Puja", "Basic", PRICE), null));
        checkOut(order);
        checkedOut = engine.createHeadToken();
        ModuleUnderTest.DISPATCHED.clear();
    }

    void tryInVain(int times) {
        ModuleUnderTest.FAILING.add(CreateBooking.class);
        for (int failures = 0; failures < times; failures++) {
            Object command = failures == 0 ? success : new RetryBooking(order, RetryBooking.BY_DEADLINE);
            assertThatThrownBy(() -> commands.sendAndWait(command)).isInstanceOf(StepFailed.class);
            bare(command);
        }
    }

    void bare(Object command) {
        commands.sendAndWait(new TransactionAttempt(TransactionAttempt.Form.BARE, BROKEN).of(GenericCommandMessage.asCommandMessage(command)));
    }

    void checkOut(MerchantOrderId id) {
        commands.sendAndWait(new CheckOutCart(cart, USER, id, "http://localhost:3000/confirmbooking", null, LocalDate.parse("2030-08-01"),
                Instant.parse("2030-08-01T10:15:00Z")));
    }

    void fail(MerchantOrderId id) {
        commands.sendAndWait(new RecordPaymentFailure(id, "TXN_CANCELLED", null, true));
    }

    static RecordPaymentSuccess success(MerchantOrderId order) {
        return new RecordPaymentSuccess(order, new Capture(PRICE, "OMO1", "OM1", "UPI_QR", null));
    }

    List<String> sinceCheckOut() {
        return events().stream().map(event -> event.getClass().getSimpleName()).toList();
    }

    List<RefundRequested> refunds() {
        return events().stream().filter(RefundRequested.class::isInstance).map(RefundRequested.class::cast).toList();
    }

    List<Object> events() {
        return engine.readEvents(checkedOut, false).<Object>map(event -> event.getPayload()).toList();
    }
}
