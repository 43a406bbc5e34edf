package in.pujabooking.query;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.booking.BookingCancelled;
import in.pujabooking.command.cart.CartRemoved;
import in.pujabooking.command.checkout.CheckoutResumed;
import in.pujabooking.command.payment.RefundAccepted;
import in.pujabooking.command.payment.RefundRequested;
import in.pujabooking.query.view.RowMissing;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An event whose row is not there is a failure for all to see, not a row that silently stays wrong. */
@QueryTest
class MissingRowTest {

    @Autowired
    ReadSide readSide;

    @ParameterizedTest
    @MethodSource
    void anEventBeforeTheOneThatMakesTheRowFails(EventMessage<?> event) {
        assertThatThrownBy(() -> readSide.deliver(event)).isInstanceOf(RowMissing.class);
    }

    static Stream<Named<EventMessage<?>>> anEventBeforeTheOneThatMakesTheRowFails() {
        Devotee devotee = Devotee.any();
        MerchantOrderId order = devotee.order("AAAAAA");
        return Stream.of(
                second(devotee.cart(), devotee.cartCreated(), new CartRemoved(devotee.cart())),
                second(order, devotee.initiated(order), devotee.succeeded(order)),
                second(order, devotee.initiated(order), new RefundRequested(order, refund(order), Devotee.PRICE, "asked", "ops")),
                second(devotee.booking(), devotee.booked(order), new BookingCancelled(devotee.booking(), "asked", "ops")),
                Named.of("CheckoutResumed", new Happened().plain(new CheckoutResumed(order)).messages().getFirst()));
    }

    @Test
    void aRefundWithoutItsRowFailsEvenIfThePaymentHasOne() {
        Devotee devotee = Devotee.any();
        MerchantOrderId order = devotee.order("AAAAAA");
        List<EventMessage<?>> history = new Happened().to(order, devotee.initiated(order))
                .to(order, new RefundAccepted(order, refund(order), "OMR1")).messages();
        readSide.deliver(history.getFirst());

        assertThatThrownBy(() -> readSide.deliver(history.getLast())).isInstanceOf(RowMissing.class);
    }

    private static Named<EventMessage<?>> second(Object aggregate, Object first, Object second) {
        return Named.of(second.getClass().getSimpleName(), new Happened().to(aggregate, first).to(aggregate, second).messages().getLast());
    }

    private static MerchantRefundId refund(MerchantOrderId order) {
        return MerchantRefundId.automatic(order, 0);
    }
}
