package in.pujabooking.query.checkout;

import static in.pujabooking.query.Happened.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutParked;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutResumed;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutRetryRequested;
import in.pujabooking.command.transaction.TransactionAttempt.Form;
import in.pujabooking.query.Devotee;
import in.pujabooking.query.Happened;
import in.pujabooking.query.QueryTest;
import in.pujabooking.query.ReadSide;
import in.pujabooking.query.view.TestHistory;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@QueryTest
class ParkedCheckoutProjectionTest {

    @Autowired
    ReadSide readSide;
    @Autowired
    TestHistory histories;
    @Autowired
    JdbcClient jdbc;

    private final Devotee devotee = Devotee.any();
    private final MerchantOrderId order = devotee.order("AAAAAA");
    private final CheckoutParked parked = new CheckoutParked(order, devotee.cart(), "CreateBooking", "database is down", 5);
    private final CheckoutRetryRequested retry = new CheckoutRetryRequested(order, "ops", "database is back");
    private final Happened history = new Happened().plain(parked);

    @Test
    void a_parked_checkout_says_where_and_why() {
        assertThat(parkedAfter(history))
                .containsExactly(new ParkedCheckout(order, devotee.cart(), "CreateBooking", "database is down", 5, at(0), null));
    }

    @Test
    void a_retry_is_noted_and_the_checkout_stays_parked_until_it_moves() {
        assertThat(parkedAfter(history.plain(retry))).extracting(ParkedCheckout::retryRequestedAt).containsExactly(at(1));
    }

    @Test
    void a_resumed_checkout_is_no_longer_parked() {
        assertThat(parkedAfter(history.plain(retry).plain(new CheckoutResumed(order)))).isEmpty();
    }

    @Test
    void a_checkout_can_be_parked_again() {
        CheckoutParked again = new CheckoutParked(order, devotee.cart(), "ConvertCart", "still down", 10);

        assertThat(parkedAfter(history.plain(retry).plain(new CheckoutResumed(order)).plain(again)))
                .containsExactly(new ParkedCheckout(order, devotee.cart(), "ConvertCart", "still down", 10, at(3), null));
    }

    @Test
    void a_late_duplicate_does_not_park_it_again() {
        readSide.given(history.plain(new CheckoutResumed(order)));
        readSide.deliver(history.messages().getFirst());

        assertThat(parked()).isEmpty();
    }

    @Test
    void the_longest_parked_comes_first() {
        Devotee other = devotee.withAnotherCart();
        MerchantOrderId second = other.order("AAAAAA");
        readSide.given(history.plain(new CheckoutParked(second, other.cart(), "CreateBooking", "down", 5)));

        assertThat(readSide.list(new FindParkedCheckouts(), ParkedCheckout.class)).extracting(ParkedCheckout::merchantOrderId)
                .containsSubsequence(order, second);
    }

    @Test
    void a_retry_and_a_resumption_that_happen_at_once_are_both_in_the_row() {
        readSide.given(history);
        var waiting = new AtomicReference<CompletableFuture<Void>>();
        Happened retried = history.plain(new CheckoutResumed(order)).plain(retry);
        histories.afterNextRead(() -> {
            waiting.set(CompletableFuture.runAsync(() -> readSide.append(Form.WHOLE, List.of(retried.messages().getLast()))));
            await().until(() -> jdbc.sql("SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)")
                    .query(Boolean.class).single());
        });

        readSide.append(Form.WHOLE, List.of(retried.messages().get(1)));
        waiting.get().join();

        assertThat(parked()).isEmpty();
        assertThat(jdbc.sql("SELECT retry_requested_at FROM parked_checkout_view WHERE merchant_order_id = ?").param(order.value())
                .query(OffsetDateTime.class).single().toInstant()).isEqualTo(at(2));
    }

    @Test
    void a_node_whose_clock_is_behind_resumes_it_all_the_same() {
        EventMessage<?> earlier = new GenericEventMessage<>(UUID.randomUUID().toString(), new CheckoutResumed(order), Map.of(),
                at(0).minusSeconds(9));
        readSide.given(history);
        readSide.append(Form.WHOLE, List.of(earlier));

        assertThat(parked()).isEmpty();
    }

    private List<ParkedCheckout> parkedAfter(Happened events) {
        readSide.given(events);
        return parked();
    }

    private List<ParkedCheckout> parked() {
        return readSide.list(new FindParkedCheckouts(), ParkedCheckout.class).stream()
                .filter(checkout -> checkout.merchantOrderId().equals(order)).toList();
    }
}
