package in.pujabooking.query.checkout;

import static in.pujabooking.query.Happened.at;
import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.checkout.CheckoutParked;
import in.pujabooking.command.checkout.CheckoutResumed;
import in.pujabooking.command.checkout.CheckoutRetryRequested;
import in.pujabooking.query.Devotee;
import in.pujabooking.query.Happened;
import in.pujabooking.query.QueryTest;
import in.pujabooking.query.ReadSide;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
class ParkedCheckoutProjectionTest {

    @Autowired
    ReadSide readSide;

    private final Devotee devotee = Devotee.any();
    private final MerchantOrderId order = devotee.order("AAAAAA");
    private final CheckoutParked parked = new CheckoutParked(order, devotee.cart(), "CreateBooking", "database is down", 5);
    private final CheckoutRetryRequested retry = new CheckoutRetryRequested(order, "ops", "database is back");
    private final Happened history = new Happened().plain(parked);

    @Test
    void aParkedCheckoutSaysWhereAndWhy() {
        assertThat(parkedAfter(history))
                .containsExactly(new ParkedCheckout(order, devotee.cart(), "CreateBooking", "database is down", 5, at(0), null));
    }

    @Test
    void aRetryIsNotedAndTheCheckoutStaysParkedUntilItMoves() {
        assertThat(parkedAfter(history.plain(retry))).extracting(ParkedCheckout::retryRequestedAt).containsExactly(at(1));
    }

    @Test
    void aResumedCheckoutIsNoLongerParked() {
        assertThat(parkedAfter(history.plain(retry).plain(new CheckoutResumed(order)))).isEmpty();
    }

    @Test
    void aCheckoutCanBeParkedAgain() {
        CheckoutParked again = new CheckoutParked(order, devotee.cart(), "ConvertCart", "still down", 10);

        assertThat(parkedAfter(history.plain(retry).plain(new CheckoutResumed(order)).plain(again)))
                .containsExactly(new ParkedCheckout(order, devotee.cart(), "ConvertCart", "still down", 10, at(3), null));
    }

    @Test
    void aLateDuplicateDoesNotParkItAgain() {
        readSide.given(history.plain(new CheckoutResumed(order)));
        readSide.deliver(history.messages().getFirst());

        assertThat(parked()).isEmpty();
    }

    @Test
    void theLongestParkedComesFirst() {
        Devotee other = devotee.withAnotherCart();
        MerchantOrderId second = other.order("AAAAAA");
        readSide.given(history.plain(new CheckoutParked(second, other.cart(), "CreateBooking", "down", 5)));

        assertThat(readSide.list(new FindParkedCheckouts(), ParkedCheckout.class)).extracting(ParkedCheckout::merchantOrderId)
                .containsSubsequence(order, second);
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
