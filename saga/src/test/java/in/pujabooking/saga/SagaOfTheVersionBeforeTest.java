package in.pujabooking.saga;

import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.Rejection;
import in.pujabooking.command.cart.CartEvent.CartConverted;
import in.pujabooking.command.payment.PaymentCommand.RecordRefundCompleted;
import in.pujabooking.command.payment.PaymentCommand.RecordRefundFailed;
import in.pujabooking.command.payment.PaymentCommand.RequestRefund;
import in.pujabooking.command.payment.PaymentCommand.RetryBooking;
import in.pujabooking.command.payment.PaymentEvent.RefundRequested;
import in.pujabooking.saga.ModuleUnderTest.Planned;
import java.util.Set;
import org.axonframework.modelling.saga.AssociationValue;
import org.junit.jupiter.api.Test;

/** Sagas as the version before stored them are taken up where they are. */
class SagaOfTheVersionBeforeTest extends CheckoutScene {

    @Test
    void a_saga_of_the_version_before_that_waits_for_its_refund_ends_with_it() {
        aSagaOfTheVersionBeforeAwaitsItsSecondRefund();
        commands.sendAndWait(new RecordRefundCompleted(order, MerchantRefundId.automatic(order, 1)));
        assertThat(sagas.size()).isZero();
        assertThat(ModuleUnderTest.DISPATCHED).noneMatch(RequestRefund.class::isInstance);
    }

    @Test
    void a_saga_of_the_version_before_whose_refund_fails_goes_on_with_the_next_id() {
        aSagaOfTheVersionBeforeAwaitsItsSecondRefund();
        commands.sendAndWait(new RecordRefundFailed(order, MerchantRefundId.automatic(order, 1), "REFUND_BREACHED", null));
        assertThat(ModuleUnderTest.PLANNED).containsExactly(new Planned(order, 3, 4));
        commands.sendAndWait(new RetryBooking(order, RetryBooking.BY_DEADLINE));
        assertThat(refunds()).last().isEqualTo(
                new RefundRequested(order, MerchantRefundId.automatic(order, 2), PRICE, Rejection.CART_NOT_FOUND.text(), "saga", Paise.ZERO));
    }

    @Test
    void a_saga_of_the_version_before_that_was_parked_while_booking_is_taken_up_by_ops() {
        aSagaOfTheVersionBeforeIsParkedWhileBooking();
        commands.sendAndWait(new RetryBooking(order, "7"));
        assertThat(sinceCheckOut()).contains("CheckoutResumed", "CartConverted", "BookingCreated");
        assertThat(sagas.size()).isZero();
    }

    /** The version before did not add up what others sent back. */
    @Test
    void a_saga_of_the_version_before_does_not_book_after_a_part_that_it_did_not_count() {
        bare(success);
        sagas.clear();
        commands.sendAndWait(new RequestRefund(order, byOps, PART, "late", "7"));
        aSagaOfTheVersionBefore("\"step\": \"BOOK\", \"refunds\": 0, \"failures\": 8");
        commands.sendAndWait(new RecordRefundCompleted(order, byOps));
        assertThat(sinceCheckOut()).doesNotContain("BookingCreated", "CartConverted");
        assertThat(refunds()).extracting(RefundRequested::amount).containsExactly(PART, REST);
    }

    private void aSagaOfTheVersionBeforeAwaitsItsSecondRefund() {
        bare(success);
        sagas.clear();
        commands.sendAndWait(new RequestRefund(order, automatic, PRICE, "Cart not found", "saga"));
        commands.sendAndWait(new RecordRefundFailed(order, automatic, "REFUND_BREACHED", null));
        commands.sendAndWait(new RequestRefund(order, MerchantRefundId.automatic(order, 1), PRICE, "Cart not found", "saga"));
        aSagaOfTheVersionBefore("\"step\": \"AWAIT_REFUND\", \"reason\": \"Cart not found\", \"refunds\": 1, \"failures\": 2");
    }

    private void aSagaOfTheVersionBeforeIsParkedWhileBooking() {
        bare(success);
        sagas.clear();
        aSagaOfTheVersionBefore("\"step\": \"BOOK\", \"refunds\": 0, \"failures\": 8");
    }

    private void aSagaOfTheVersionBefore(String state) {
        sagas.insertJson(CheckoutSaga.class, "saga-" + cart, """
                {"order": "%s", "purchase": {"cartId": "%s", "user": 1, "selection": {"type": "PUJA", "serviceId": 1, "packageId": 1,
                 "date": "2030-08-15", "time": "10:00:00"}, "amount": 99900}, %s}""".formatted(order, cart, state),
                Set.of(new AssociationValue("merchantOrderId", order.value()), new AssociationValue("cartId", cart.value())));
        ModuleUnderTest.DISPATCHED.clear();
        ModuleUnderTest.PLANNED.clear();
    }

    /** As the application's gateway does it: whole first, and bare after a technical failure. */
}
