package in.pujabooking.query.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.booking.BookingCancelled;
import in.pujabooking.command.cart.CartRemoved;
import in.pujabooking.command.payment.CheckoutOpened;
import in.pujabooking.command.payment.RefundRequested;
import in.pujabooking.query.Devotee;
import in.pujabooking.query.Happened;
import in.pujabooking.query.QueryTest;
import in.pujabooking.query.ReadSide;
import in.pujabooking.query.cart.CartStatus;
import in.pujabooking.query.view.RowMissing;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
class CheckoutChangedTest {

    @Autowired
    ReadSide readSide;
    @Autowired
    QueryGateway queries;
    @Autowired
    EventBus events;

    private final Devotee devotee = Devotee.any();
    private final MerchantOrderId order = devotee.order("AAAAAA");
    private final Happened created = new Happened().to(devotee.cart(), devotee.cartCreated());
    /** What the subscriber heard and, for each, what it saw when it asked again, outside the transaction of the one who told. */
    private final List<CheckoutChanged> heard = new CopyOnWriteArrayList<>();
    private final List<CheckoutView> seen = new CopyOnWriteArrayList<>();
    private SubscriptionQueryResult<CheckoutView, CheckoutChanged> subscription;

    @BeforeEach
    void subscribe() {
        FindCheckout query = new FindCheckout(devotee.cart(), devotee.user());
        subscription = queries.subscriptionQuery(query, CheckoutView.class, CheckoutChanged.class);
        subscription.updates().subscribe(update -> {
            heard.add(update);
            seen.add(CompletableFuture.supplyAsync(() -> readSide.ask(query, CheckoutView.class)).join());
        });
    }

    @AfterEach
    void unsubscribe() {
        subscription.cancel();
    }

    @Test
    void theWordGoesOutAfterTheCommitSoThatWhoAsksThenSeesTheChange() {
        readSide.given(created.to(devotee.cart(), new CartRemoved(devotee.cart())));

        assertThat(heard).extracting(CheckoutChanged::row)
                .containsExactlyElementsOf(seen.stream().<Object>map(CheckoutView::cart).toList());
        assertThat(seen).extracting(checkout -> checkout.cart().status()).containsExactly(CartStatus.ACTIVE, CartStatus.REMOVED);
    }

    @Test
    void aChangeThatIsRolledBackIsNotTold() {
        EventMessage<?> missing = new Happened().to(order, devotee.initiated(order)).to(order, devotee.succeeded(order))
                .messages().getLast();

        assertThatThrownBy(() -> events.publish(created.messages().getFirst(), missing)).isInstanceOf(RowMissing.class);

        assertThat(heard).isEmpty();
        assertThat(readSide.ask(new FindCheckout(devotee.cart(), devotee.user()), CheckoutView.class)).isNull();
    }

    @Test
    void paymentsRefundsAndBookingsTellWhoWaitsForTheCart() {
        readSide.given(created
                .to(order, devotee.initiated(order))
                .to(order, new CheckoutOpened(order, "OMO1", "https://pay.example/1", Devotee.EXPIRY))
                .to(order, devotee.succeeded(order))
                .to(order, new RefundRequested(order, MerchantRefundId.automatic(order, 0), Devotee.PRICE, "asked", "ops"))
                .to(devotee.booking(), devotee.booked(order))
                .to(devotee.booking(), new BookingCancelled(devotee.booking(), "asked", "ops")));

        assertThat(heard).hasSize(7).extracting(CheckoutChanged::cartId).containsOnly(devotee.cart());
        assertThat(heard).extracting(change -> change.row().getClass().getSimpleName()).containsOnly("CartView", "PaymentView", "BookingView");
    }

    @Test
    void anotherCartsChangeAndADuplicateAreNotTold() {
        Devotee other = devotee.withAnotherCart();
        readSide.given(created);

        readSide.given(created);
        readSide.given(new Happened().to(other.cart(), other.cartCreated()));

        assertThat(heard).hasSize(1);
    }

    @Test
    void aReplayTellsNobody() {
        var token = ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(9), new GlobalSequenceTrackingToken(0));

        readSide.deliver(new GenericTrackedDomainEventMessage<>(token, (DomainEventMessage<?>) created.messages().getFirst()));

        assertThat(heard).isEmpty();
        assertThat(readSide.ask(new FindCheckout(devotee.cart(), devotee.user()), CheckoutView.class)).isNotNull();
    }
}
