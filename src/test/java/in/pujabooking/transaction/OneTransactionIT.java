package in.pujabooking.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import in.pujabooking.Storefront;
import in.pujabooking.command.BookingId;
import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.UserId;
import in.pujabooking.command.booking.BookingCommand.CreateBooking;
import in.pujabooking.command.cart.Selection;
import in.pujabooking.command.cart.ServiceType;
import in.pujabooking.command.payment.Purchase;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OneTransactionIT extends Scene {

    @Autowired
    private EventProcessingConfiguration processing;
    @Autowired
    private CommandBus bus;

    @Test
    void success_conversion_booking_and_all_their_rows_are_one_commit() {
        var cart = storefront.newCart(devotee);
        var order = storefront.newOrder(devotee, cart);
        long sagasBefore = sagas();

        succeeds(order);

        long transaction = transactionOf(order, "PaymentSucceeded");
        assertThat(Stream.of(transactionOf(cart, "CartConverted"), transactionOf(bookingOf(cart), "BookingCreated"))).containsOnly(transaction);
        assertThat(Stream.of(writerOf("payment_view", "merchant_order_id", order), writerOf("cart_view", "cart_id", cart),
                writerOf("booking_view", "booking_id", bookingOf(cart)))).containsOnly(transaction & 0xFFFF_FFFFL);
        assertThat(isBooked(cart)).as("seen by the very next read").isTrue();
        assertThat(sagas()).as("sagas stored on the way without trouble").isEqualTo(sagasBefore);
        isBookedOnce(cart, order);
    }

    @Test
    void a_second_payment_is_refunded_in_the_commit_that_records_it() {
        var cart = storefront.newCart(devotee);
        var late = storefront.newOrder(devotee, cart);
        sandbox.outcome(late, "CANCEL", "SEND");
        await().atMost(SOON).until(() -> eventsOf(cart).contains("CartReleased"));
        assertThat(transactionOf(cart, "CartReleased")).as("released with the failure").isEqualTo(transactionOf(late, "PaymentFailed"));
        var first = storefront.newOrder(devotee, cart);
        succeeds(first);

        sandbox.outcome(late, Map.of("outcome", "SUCCESS", "force", true, "webhook", "SEND"));

        await().atMost(SOON).until(() -> eventsOf(late).contains("RefundCompleted"));
        long transaction = transactionOf(late, "PaymentSucceeded");
        assertThat(transactionOf(late, "RefundRequested")).isEqualTo(transaction);
        assertThat(database.sql("SELECT requests FROM phonepe_refund WHERE merchant_order_id = ?").param(late).query(Integer.class).list())
                .containsExactly(1);
        isBookedOnce(cart, first);
    }

    @Test
    void the_refund_and_its_task_are_planned_in_that_commit() {
        var cart = storefront.newCart(devotee);
        var order = storefront.newOrder(devotee, cart);
        commands.sendAndWait(new CreateBooking(new BookingId(bookingOf(cart)), new MerchantOrderId("CART_" + cart + "_OTHERS"),
                purchase(cart)));
        sandbox.outcome(order, "SUCCESS", "LOSE");

        succeeds(order);

        long transaction = transactionOf(order, "PaymentSucceeded");
        assertThat(transactionOf(order, "RefundRequested")).isEqualTo(transaction);
        assertThat(eventsOf(cart)).as("CreateBooking was refused after ConvertCart was accepted").doesNotContain("CartConverted");
        assertThat(database.sql("SELECT paid.payload::jsonb ->> 'merchantOrderId' FROM domain_event paid WHERE aggregate_identifier = ?")
                .param(bookingOf(cart)).query(String.class).list()).containsExactly("CART_" + cart + "_OTHERS");
        await().atMost(SOON).until(() -> eventsOf(order).contains("RefundCompleted"));
        assertThat(storefront.get(devotee, "/api/payments/status/" + order + "/").body().at("/data/status").asString()).isEqualTo("REFUNDED");
    }

    @Test
    void no_result_depends_on_the_order_of_the_subscribers() {
        var subscribers = processing.eventProcessors().values().stream().toList();
        for (int first = 0; first < subscribers.size(); first++) {
            for (int i = 0; i < subscribers.size(); i++) {
                EventProcessor processor = subscribers.get((first + i) % subscribers.size());
                processor.shutDown();
                processor.start();
            }
            var cart = storefront.newCart(devotee);
            var order = storefront.newOrder(devotee, cart);
            succeeds(order);
            assertThat(isBooked(cart)).isTrue();
            isBookedOnce(cart, order);
        }
    }

    @Test
    void nothing_is_committed_while_a_subscriber_is_missing() {
        var cart = storefront.newCart(devotee);
        var order = storefront.newOrder(devotee, cart);
        for (EventProcessor processor : processing.eventProcessors().values()) {
            processor.shutDown();
            try {
                assertThatThrownBy(() -> succeeds(order)).as(processor.getName()).hasMessageContaining(processor.getName());
                assertThat(storefront.post(devotee, "/api/cart/carts/", Storefront.CART).status()).isEqualTo(503);
                assertThat(eventsOf(order)).doesNotContain("PaymentSucceeded");
            } finally {
                processor.start();
            }
        }
        succeeds(order);
        isBookedOnce(cart, order);
    }

    @Test
    void a_technical_failure_of_a_step_leaves_the_money_on_record_and_is_tried_again() {
        var cart = storefront.newCart(devotee);
        var order = storefront.newOrder(devotee, cart);
        MessageHandlerInterceptor<CommandMessage<?>> poison = (unit, chain) -> {
            if (unit.getMessage().getPayload() instanceof CreateBooking booking && booking.purchase().cartId().value().equals(cart)) {
                throw new IllegalStateException("poisoned");
            }
            return chain.proceed();
        };
        var poisoned = bus.registerHandlerInterceptor(poison);
        try {
            succeeds(order);
            assertThat(eventsOf(order)).endsWith("PaymentSucceeded");
            assertThat(eventsOf(cart)).doesNotContain("CartConverted");
            assertThat(storefront.status(devotee, cart).path("payment_status").asString()).isEqualTo("SUCCESS");
        } finally {
            poisoned.cancel();
        }
        awaitBooked(cart);
        isBookedOnce(cart, order);
        await().atMost(SOON).until(() -> database.sql("SELECT count(*) FROM association_value_entry WHERE association_value = ?").param(order)
                .query(Long.class).single() == 0);
    }

    private Purchase purchase(String cart) {
        return new Purchase(new CartId(cart), new UserId(devotee),
                new Selection(ServiceType.PUJA, 1, 1L, LocalDate.of(2035, 8, 15), LocalTime.of(10, 0)), new Paise(99_900), null);
    }
}
