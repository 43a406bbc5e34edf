package in.pujabooking.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.Rejection;
import in.pujabooking.command.booking.BookingCommand.CancelBooking;
import in.pujabooking.command.booking.BookingCommand.CreateBooking;
import in.pujabooking.command.cart.CartCommand.ConvertCart;
import in.pujabooking.command.cart.CartCommand.RemoveCart;
import in.pujabooking.command.cart.CartEvent.CartConverted;
import in.pujabooking.command.payment.PaymentCommand.RecordPaymentFailure;
import in.pujabooking.command.payment.PaymentCommand.RecordRefundCompleted;
import in.pujabooking.command.payment.PaymentCommand.RecordRefundFailed;
import in.pujabooking.command.payment.PaymentCommand.RequestRefund;
import in.pujabooking.command.payment.PaymentCommand.RetryBooking;
import in.pujabooking.command.payment.PaymentEvent.RefundRequested;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutParked;
import in.pujabooking.command.transaction.StepFailed;
import in.pujabooking.saga.ModuleUnderTest.Planned;
import org.junit.jupiter.api.Test;

/** What a payment's success leads to, with the real aggregates, policies and saga. */
class CheckoutInOneTransactionTest extends CheckoutScene {

    @Test
    void a_success_books_in_its_transaction_and_no_saga_is_ever_stored() {
        commands.sendAndWait(success);
        assertThat(sinceCheckOut()).containsExactly("PaymentSucceeded", "CartConverted", "BookingCreated");
        assertThat(sagas.inserts).hasValue(0);
        assertThat(ModuleUnderTest.PLANNED).isEmpty();
    }

    @Test
    void a_success_that_comes_again_books_nothing_more() {
        commands.sendAndWait(success);
        commands.sendAndWait(success);
        commands.sendAndWait(new RetryBooking(order, RetryBooking.BY_DEADLINE));
        assertThat(sinceCheckOut()).containsExactly("PaymentSucceeded", "CartConverted", "BookingCreated", "BookingRetried");
        assertThat(sagas.size()).isZero();
    }

    @Test
    void money_for_a_cart_that_was_removed_goes_back_in_the_transaction_of_the_success() {
        fail(order);
        commands.sendAndWait(new RemoveCart(cart, USER));
        checkedOut = engine.createHeadToken();
        commands.sendAndWait(success);
        assertThat(sinceCheckOut()).containsExactly("PaymentSucceeded", "RefundRequested");
        assertThat(refunds()).containsExactly(
                new RefundRequested(order, automatic, PRICE, Rejection.CART_NOT_FOUND.text(), "saga", Paise.ZERO));
        assertThat(sagas.size()).isEqualTo(1);

        commands.sendAndWait(new RecordRefundCompleted(order, automatic));
        assertThat(sagas.size()).isZero();
    }

    @Test
    void the_money_of_the_second_order_that_is_paid_goes_back_and_the_booking_of_the_first_stays() {
        fail(order);
        var second = MerchantOrderId.of(cart, "XYZ789");
        checkOut(second);
        commands.sendAndWait(success(second));
        checkedOut = engine.createHeadToken();
        commands.sendAndWait(success);
        assertThat(sinceCheckOut()).containsExactly("PaymentSucceeded", "RefundRequested");
        assertThat(refunds()).extracting(RefundRequested::reason).containsExactly(Rejection.CART_PAID_BY_ANOTHER_ORDER.text());
    }

    /** No rule of today's leads here: the cart decides first. A booking that is there all the same must not cost the money. */
    @Test
    void a_booking_that_is_refused_takes_the_conversion_of_the_cart_back_and_the_money_with_it() {
        var stranger = MerchantOrderId.of(cart, "XYZ789");
        commands.sendAndWait(new CreateBooking(booking, stranger, purchase));
        checkedOut = engine.createHeadToken();
        ModuleUnderTest.DISPATCHED.clear();

        commands.sendAndWait(success);

        assertThat(ModuleUnderTest.DISPATCHED).startsWith(success, new ConvertCart(cart, order), new CreateBooking(booking, order, purchase));
        assertThat(sinceCheckOut()).containsExactly("PaymentSucceeded", "RefundRequested");
        assertThat(refunds()).extracting(RefundRequested::reason).containsExactly(Rejection.BOOKING_OF_ANOTHER_ORDER.text());
        commands.sendAndWait(new ConvertCart(cart, stranger));
        assertThat(events()).last().isEqualTo(new CartConverted(cart, stranger));
    }

    @Test
    void a_technical_failure_goes_up_and_nothing_of_the_transaction_stays() {
        ModuleUnderTest.FAILING.add(CreateBooking.class);
        assertThatThrownBy(() -> commands.sendAndWait(success)).isInstanceOf(StepFailed.class).hasMessage(BROKEN);
        assertThat(ModuleUnderTest.DISPATCHED).containsExactly(success, new ConvertCart(cart, order), new CreateBooking(booking, order, purchase));
        assertThat(events()).isEmpty();
        assertThat(sagas.size()).isZero();
        assertThat(ModuleUnderTest.PLANNED).isEmpty();

        ModuleUnderTest.FAILING.clear();
        commands.sendAndWait(success);
        assertThat(sinceCheckOut()).containsExactly("PaymentSucceeded", "CartConverted", "BookingCreated");
    }

    @Test
    void a_technical_failure_of_the_refund_is_never_taken_for_a_refusal() {
        fail(order);
        commands.sendAndWait(new RemoveCart(cart, USER));
        checkedOut = engine.createHeadToken();
        ModuleUnderTest.FAILING.add(RequestRefund.class);
        assertThatThrownBy(() -> commands.sendAndWait(success)).isInstanceOf(StepFailed.class);
        assertThat(events()).isEmpty();
        assertThat(sagas.size()).isZero();
    }

    @Test
    void a_bare_success_is_on_record_and_booked_by_the_next_try() {
        bare(success);
        assertThat(sinceCheckOut()).containsExactly("PaymentSucceeded");
        assertThat(ModuleUnderTest.DISPATCHED).containsExactly(success);
        assertThat(ModuleUnderTest.PLANNED).containsExactly(new Planned(order, 1, 1));
        assertThat(sagas.size()).isEqualTo(1);

        commands.sendAndWait(new RetryBooking(order, RetryBooking.BY_DEADLINE));
        assertThat(sinceCheckOut()).containsExactly("PaymentSucceeded", "BookingRetried", "CartConverted", "BookingCreated");
        assertThat(sagas.size()).isZero();
    }

    @Test
    void a_try_that_always_fails_is_counted_though_its_transaction_is_not_committed_and_ends_parked() {
        tryInVain(8);
        assertThat(ModuleUnderTest.PLANNED).extracting(Planned::seconds).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L);
        assertThat(events()).last().isEqualTo(new CheckoutParked(order, cart, "BOOK", BROKEN, 8));
        assertThat(sagas.size()).isEqualTo(1);
    }

    @Test
    void a_booking_whose_answer_was_lost_is_not_parked() {
        tryInVain(7);
        ModuleUnderTest.FAILING.clear();
        commands.sendAndWait(new CreateBooking(booking, order, purchase));
        bare(new RetryBooking(order, RetryBooking.BY_DEADLINE));
        assertThat(sinceCheckOut()).doesNotContain("CheckoutParked").endsWith("BookingRetried");
        assertThat(sagas.size()).isZero();
    }

    @Test
    void a_booking_of_another_order_does_not_keep_it_from_being_parked() {
        tryInVain(7);
        ModuleUnderTest.FAILING.clear();
        commands.sendAndWait(new CreateBooking(booking, MerchantOrderId.of(cart, "XYZ789"), purchase));
        bare(new RetryBooking(order, RetryBooking.BY_DEADLINE));
        assertThat(sinceCheckOut()).endsWith("CheckoutParked");
    }

    @Test
    void ops_take_a_parked_checkout_up_again() {
        tryInVain(8);
        ModuleUnderTest.FAILING.clear();
        checkedOut = engine.createHeadToken();
        commands.sendAndWait(new RetryBooking(order, "7"));
        assertThat(sinceCheckOut()).containsExactlyInAnyOrder("BookingRetried", "CheckoutResumed", "CartConverted", "BookingCreated");
        assertThat(sagas.size()).isZero();
    }

    @Test
    void a_part_that_ops_send_back_is_followed_by_the_rest_and_nothing_is_booked() {
        tryInVain(3);
        ModuleUnderTest.FAILING.clear();
        checkedOut = engine.createHeadToken();
        commands.sendAndWait(new RequestRefund(order, byOps, PART, "late", "7"));
        commands.sendAndWait(new RetryBooking(order, RetryBooking.BY_DEADLINE));
        assertThat(sinceCheckOut()).as("the rest waits for the part: one refund runs at a time").containsExactly("RefundRequested", "BookingRetried");
        commands.sendAndWait(new RecordRefundCompleted(order, byOps));
        assertThat(refunds()).last().isEqualTo(new RefundRequested(order, automatic, REST, "A part of the money was given back", "saga", Paise.ZERO));
        assertThat(sagas.size()).isEqualTo(1);
        commands.sendAndWait(new RecordRefundCompleted(order, automatic));
        assertThat(sagas.size()).isZero();
        assertThat(sinceCheckOut()).doesNotContain("BookingCreated", "CartConverted");
    }

    @Test
    void all_that_ops_send_back_is_waited_for_and_nothing_is_added() {
        tryInVain(8);
        ModuleUnderTest.FAILING.clear();
        checkedOut = engine.createHeadToken();
        commands.sendAndWait(new RequestRefund(order, byOps, PRICE, "asked for", "7"));
        commands.sendAndWait(new RecordRefundCompleted(order, byOps));
        assertThat(sinceCheckOut()).containsExactly("RefundRequested", "CheckoutResumed", "RefundCompleted");
        assertThat(sagas.size()).isZero();
    }

    @Test
    void a_refund_that_failed_is_asked_for_again_under_the_next_id() {
        fail(order);
        commands.sendAndWait(new RemoveCart(cart, USER));
        commands.sendAndWait(success);
        commands.sendAndWait(new RecordRefundFailed(order, automatic, "REFUND_BREACHED", "BF_034"));
        assertThat(ModuleUnderTest.PLANNED).containsExactly(new Planned(order, 1, 1));
        commands.sendAndWait(new RetryBooking(order, RetryBooking.BY_DEADLINE));
        assertThat(refunds()).extracting(RefundRequested::refundId).containsExactly(automatic, MerchantRefundId.automatic(order, 1));
        assertThat(refunds()).extracting(RefundRequested::amount).containsExactly(PRICE, PRICE);
    }

    @Test
    void the_safety_net_books_an_order_whose_saga_is_gone() {
        bare(success);
        sagas.clear();
        commands.sendAndWait(new RetryBooking(order, RetryBooking.BY_SAFETY_NET));
        assertThat(sinceCheckOut()).containsExactly("PaymentSucceeded", "BookingRetried", "CartConverted", "BookingCreated");
        assertThat(sagas.inserts).as("not even for a moment").hasValue(0);
    }

    @Test
    void the_safety_net_gives_the_rest_back_of_an_order_whose_saga_is_gone() {
        bare(success);
        sagas.clear();
        commands.sendAndWait(new RequestRefund(order, byOps, PART, "late", "7"));
        commands.sendAndWait(new RecordRefundCompleted(order, byOps));
        commands.sendAndWait(new RetryBooking(order, RetryBooking.BY_SAFETY_NET));
        assertThat(refunds()).extracting(RefundRequested::amount).containsExactly(PART, REST);
        assertThat(sinceCheckOut()).doesNotContain("BookingCreated");
    }

    @Test
    void a_refund_of_all_the_money_cancels_the_booking_in_its_transaction() {
        commands.sendAndWait(success);
        checkedOut = engine.createHeadToken();
        commands.sendAndWait(new RequestRefund(order, byOps, PART, "late", "7"));
        commands.sendAndWait(new RecordRefundCompleted(order, byOps));
        assertThat(sinceCheckOut()).as("a part leaves the booking").containsExactly("RefundRequested", "RefundCompleted");
        commands.sendAndWait(new RequestRefund(order, automatic, REST, "ill", "7"));
        assertThat(sinceCheckOut()).endsWith("RefundRequested", "BookingCancelled");
    }

    @Test
    void a_retry_that_comes_late_gives_nothing_back_of_a_booking_that_stands() {
        commands.sendAndWait(success);
        commands.sendAndWait(new RequestRefund(order, byOps, PART, "late", "7"));
        commands.sendAndWait(new RecordRefundCompleted(order, byOps));
        checkedOut = engine.createHeadToken();
        commands.sendAndWait(new RetryBooking(order, RetryBooking.BY_DEADLINE));
        assertThat(sinceCheckOut()).containsExactly("BookingRetried");
        assertThat(sagas.size()).isZero();
    }

    @Test
    void the_money_of_a_cancelled_booking_whose_refund_failed_goes_back_and_is_not_taken_for_booked() {
        commands.sendAndWait(success);
        commands.sendAndWait(new RequestRefund(order, byOps, PRICE, "ill", "7"));
        commands.sendAndWait(new RecordRefundFailed(order, byOps, "REFUND_BREACHED", "BF_034"));
        checkedOut = engine.createHeadToken();
        commands.sendAndWait(new RetryBooking(order, RetryBooking.BY_DEADLINE));
        assertThat(sinceCheckOut()).containsExactly("BookingRetried", "RefundRequested");
        assertThat(refunds()).last().extracting(RefundRequested::reason).isEqualTo(Rejection.BOOKING_CANCELLED.text());
        assertThat(sagas.size()).isEqualTo(1);
    }

    @Test
    void a_cancelled_booking_that_can_not_be_committed_keeps_the_refund_from_being_asked_for() {
        commands.sendAndWait(success);
        checkedOut = engine.createHeadToken();
        ModuleUnderTest.FAILING.add(CancelBooking.class);
        assertThatThrownBy(() -> commands.sendAndWait(new RequestRefund(order, byOps, PRICE, "ill", "7"))).isInstanceOf(StepFailed.class);
        assertThat(events()).isEmpty();
    }

    @Test
    void the_refund_of_an_order_that_did_not_book_leaves_the_booking_of_the_other() {
        fail(order);
        var second = MerchantOrderId.of(cart, "XYZ789");
        checkOut(second);
        commands.sendAndWait(success(second));
        commands.sendAndWait(success);
        assertThat(sinceCheckOut()).contains("BookingCreated", "RefundRequested").doesNotContain("BookingCancelled");
    }

    @Test
    void a_failed_payment_frees_its_cart_at_once_or_in_a_bare_transaction_later() {
        fail(order);
        assertThat(sinceCheckOut()).containsExactly("PaymentFailed", "CartReleased");
        var second = MerchantOrderId.of(cart, "XYZ789");
        checkOut(second);
        checkedOut = engine.createHeadToken();
        bare(new RecordPaymentFailure(second, "TXN_CANCELLED", null, true));
        assertThat(sinceCheckOut()).containsExactly("PaymentFailed");
        assertThat(ModuleUnderTest.PLANNED).containsExactly(new Planned(second, 0, 0));
    }

    @Test
    void an_order_that_holds_no_money_is_not_taken_up() {
        assertThatThrownBy(() -> commands.sendAndWait(new RetryBooking(order, "7"))).isInstanceOf(Rejected.class);
        assertThat(events()).isEmpty();
    }
}
