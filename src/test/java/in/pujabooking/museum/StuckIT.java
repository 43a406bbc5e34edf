package in.pujabooking.museum;

import static in.pujabooking.museum.Family.STUCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.UserId;
import in.pujabooking.command.cart.CartCommand.CheckOutCart;
import in.pujabooking.phonepe.paypage.PayPageOpener;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing moves any more, and nobody notices. */
class StuckIT extends Stage {

    private static final String PAGE = "http://localhost:3000/confirmbooking";

    @Autowired
    private CommandGateway commands;
    @Autowired
    private PayPageOpener phonePe;

    @Exhibit(family = STUCK, failure = "A payment stayed pending for ever, and its cart could not be paid again",
            happened = "mollie/WooCommerce#313; princekumar205086/okpuja_backend, auto_complete_payments.py looks at the newest ten only")
    void a_payment_is_pending_for_ever() {
        var cart = cart();
        var abandoned = openAnHourAgo(cart);
        hourglass.askAbout(abandoned);
        awaitPaymentStatus(abandoned, "EXPIRED");
        awaitEvent(cart, "CartReleased");
        var again = bookedOrder(cart);
        assertThat(again).isNotEqualTo(abandoned);
    }

    @Exhibit(family = STUCK, failure = "The gateway was down, so orders that were paid meanwhile were given up",
            happened = "woocommerce/woocommerce#21083; princekumar205086/okpuja_backend, cleanup_old_pending_payments.py cancels without asking")
    void the_gateway_is_down_for_an_hour() {
        var cart = cart();
        var order = openAnHourAgo(cart);
        fault("STATUS", "STATUS_503", order);
        sandbox.outcome(order, "SUCCESS", "LOSE");
        for (int question = 1; question <= 4; question++) {
            int asked = question;
            hourglass.askAbout(order);
            await().atMost(SOON).until(() -> statusCalls(order) >= asked);
        }
        assertThat(history.of(order)).containsExactly("PaymentInitiated", "CheckoutOpened");
        await().atMost(SOON).until(() -> hourglass.secondsToNextQuestion(order) > 0);
        assertThat(hourglass.secondsToNextQuestion(order)).isLessThanOrEqualTo(60);

        sandbox.noFaults();
        hourglass.askAbout(order);
        isBookedOnce(cart, order);
    }

    @Exhibit(family = STUCK, failure = "One checkout that failed again and again held up all the others behind it",
            happened = "AxonIQ/AxonFramework#4956; johanhaleby/occurrent#938; abpframework/abp#11210")
    void a_poisoned_checkout_blocks_the_others() {
        var poisoned = cart();
        var order = open(poisoned);
        Poison.forBookingOf(poisoned, database).during(() -> {
            sandbox.outcome(order, "SUCCESS", "SEND");
            awaitEvent(order, "PaymentSucceeded");
            var others = Stream.generate(this::cart).limit(6).toList();
            var begun = Instant.now();
            others.forEach(cart -> sandbox.outcome(open(cart), "SUCCESS", "SEND"));
            await().atMost(SOON).until(() -> others.stream().allMatch(cart -> history.bookings(cart).size() == 1));
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(10));

            assertThat(history.bookings(poisoned)).isEmpty();
            await().atMost(Duration.ofSeconds(40)).until(() -> {
                hourglass.endPausesOfSagas();
                return ops.seesParked(order);
            });
        });
        assertThat(ops.retryParked(order).status()).isEqualTo(202);
        isBookedOnce(poisoned, order);
        await().atMost(SOON).until(() -> !ops.seesParked(order));
    }

    @Exhibit(family = STUCK, failure = "The gateway answered with a state that the shop had no branch for, and the order fell out of its table",
            happened = "princekumar205086/okpuja_backend, payments/services.py (unhandled states are logged only); "
                    + "CONFIRMED refunds (docs/phonepe.md, where sources disagree)")
    void phonepe_answers_with_an_unknown_state() {
        staysOpenAndIsBookedLater("UNKNOWN_STATE");
    }

    @Exhibit(family = STUCK, failure = "The gateway answered 200 with a page of HTML",
            happened = "CurrencyCloud/currencycloud-java#150; Instamojo/instamojo-java#8")
    void phonepe_answers_200_with_nonsense() {
        staysOpenAndIsBookedLater("NONSENSE_200");
    }

    @Exhibit(family = STUCK, failure = "The gateway answered 200 with nothing in it", happened = "2Checkout/2checkout-node#6")
    void phonepe_answers_200_with_nothing() {
        staysOpenAndIsBookedLater("EMPTY_200");
    }

    private void staysOpenAndIsBookedLater(String fault) {
        var cart = cart();
        var order = open(cart);
        fault("STATUS", fault, order);
        sandbox.outcome(order, "SUCCESS", "LOSE");
        hourglass.askAbout(order);
        await().atMost(SOON).until(() -> statusCalls(order) > 0);
        assertThat(paymentStatus(order)).isEqualTo("INITIATED");
        isNotBooked(cart);

        sandbox.noFaults();
        hourglass.askAbout(order);
        isBookedOnce(cart, order);
    }

    /** A payment whose time was over 45 minutes ago by our clock, while PhonePe, as its sandbox does, still lets it be paid. */
    private String openAnHourAgo(String cart) {
        var order = MerchantOrderId.of(new CartId(cart), "MUSEUM");
        var over = Instant.now().minus(Duration.ofMinutes(45));
        commands.sendAndWait(new CheckOutCart(new CartId(cart), new UserId(devotee), order, PAGE, null, LocalDate.of(2035, 8, 1), over));
        phonePe.open(order, new Paise(99_900), over, PAGE);
        return order.value();
    }
}
