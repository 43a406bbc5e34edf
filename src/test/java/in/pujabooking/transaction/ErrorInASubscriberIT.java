package in.pujabooking.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.pujabooking.command.eventstore.TransactionalEventStore;
import in.pujabooking.command.payment.PaymentEvent.PaymentSucceeded;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Axon's unit of work would neither commit nor roll back, and the next command on the thread would join the open transaction. */
class ErrorInASubscriberIT extends Scene {

    @Autowired
    private TransactionalEventStore events;

    @Test
    void the_transaction_is_rolled_back_and_the_next_command_on_that_thread_commits() {
        var cart = storefront.newCart(devotee);
        var order = storefront.newOrder(devotee, cart);
        var otherCart = storefront.newCart(devotee);
        var other = storefront.newOrder(devotee, otherCart);
        Consumer<List<? extends EventMessage<?>>> broken = batch -> batch.stream().map(EventMessage::getPayload)
                .filter(event -> event instanceof PaymentSucceeded succeeded && succeeded.merchantOrderId().value().equals(order))
                .forEach(event -> {
                    throw new StackOverflowError("in a subscriber");
                });
        var registration = events.subscribe(broken);
        try {
            assertThatThrownBy(() -> succeeds(order)).hasMessageContaining("in a subscriber");
            assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
            assertThat(eventsOf(order)).doesNotContain("PaymentSucceeded");

            succeeds(other);
            isBookedOnce(otherCart, other);
            assertThat(isBooked(otherCart)).as("seen from another connection").isTrue();
        } finally {
            registration.cancel();
        }
        succeeds(order);
        isBookedOnce(cart, order);
    }
}
