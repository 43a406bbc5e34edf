package in.pujabooking.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.transaction.CuttableDatabase.Cut;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** The connection is lost at each statement of a success's transaction, its COMMIT included. The decision is taken again at once, and counts once. */
@Import(CutConnectionIT.Cutting.class)
@DirtiesContext
class CutConnectionIT extends Scene {

    private static final int FEWEST_STATEMENTS = 8;

    @Autowired
    private CuttableDatabase connections;
    @Autowired
    private MeterRegistry meters;

    @TestConfiguration(proxyBeanMethods = false)
    static class Cutting {

        @Bean
        static CuttableDatabase cuttableDatabase() {
            return new CuttableDatabase();
        }
    }

    private record Checkout(String cart, String order) {
    }

    @ParameterizedTest
    @EnumSource
    void a_success_is_booked_once_whichever_statement_is_the_last_of_its_connection(Cut cut) {
        double poorerForms = triesInPoorerForms();
        var paid = new ArrayList<Checkout>();
        for (boolean wasCut = true; wasCut; ) {
            var checkout = paidCheckout();
            paid.add(checkout);
            wasCut = connections.cutAt(paid.size(), cut, () -> succeeds(checkout.order()));
        }

        int statements = paid.size() - 1;
        System.out.printf("%s at each of %d statements of the success%n", cut, statements);
        assertThat(statements).as("statements, COMMIT included").isGreaterThanOrEqualTo(FEWEST_STATEMENTS);
        assertThat(triesInPoorerForms()).as("tries in a poorer form").isEqualTo(poorerForms);
        paid.forEach(this::isBookedInOneTransaction);
        phonePeConfirms(paid);
        paid.forEach(this::isBookedInOneTransaction);
        assertThat(ops.data("/api/ops/ledger/").path("violations")).isEmpty();
    }

    private Checkout paidCheckout() {
        var cart = storefront.newCart(devotee);
        var order = storefront.newOrder(devotee, cart);
        sandbox.outcome(order, "SUCCESS", "LOSE");
        return new Checkout(cart, order);
    }

    private void isBookedInOneTransaction(Checkout checkout) {
        isBookedOnce(checkout.cart(), checkout.order());
        assertThat(Stream.of(transactionOf(checkout.cart(), "CartConverted"), transactionOf(bookingOf(checkout.cart()), "BookingCreated")))
                .containsOnly(transactionOf(checkout.order(), "PaymentSucceeded"));
        assertThat(isBooked(checkout.cart())).isTrue();
    }

    private void phonePeConfirms(List<Checkout> paid) {
        database.sql("UPDATE inquiry_tasks SET execution_time = now() WHERE NOT picked").update();
        paid.forEach(checkout -> await().atMost(SOON).until(() -> hourglass.isEmptyFor(checkout.order())));
    }

    private double triesInPoorerForms() {
        return meters.find("command.attempts.failed").counters().stream().mapToDouble(Counter::count).sum();
    }
}
