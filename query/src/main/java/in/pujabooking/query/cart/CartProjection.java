package in.pujabooking.query.cart;

import in.pujabooking.command.Paise;
import in.pujabooking.command.cart.CartCheckedOut;
import in.pujabooking.command.cart.CartConverted;
import in.pujabooking.command.cart.CartCreated;
import in.pujabooking.command.cart.CartEvent;
import in.pujabooking.command.cart.CartReleased;
import in.pujabooking.command.cart.CartRemoved;
import in.pujabooking.command.cart.PromoCodeApplied;
import in.pujabooking.command.cart.PromoCodeRemoved;
import in.pujabooking.query.CheckoutGroup;
import in.pujabooking.query.Subscribers;
import in.pujabooking.query.view.EventPosition;
import in.pujabooking.query.view.View;
import in.pujabooking.query.view.ViewTable;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/** Keeps cart_view. */
@Component
@ProcessingGroup(CheckoutGroup.NAME)
class CartProjection {

    private final View<CartEvent, CartView> view;
    private final Subscribers subscribers;

    CartProjection(ViewTable<CartView> table, Subscribers subscribers) {
        this.view = new View<>(table, CartEvent.class, event -> Optional.of(event.cartId().value()), event -> event instanceof CartCreated, CartView::version);
        this.subscribers = subscribers;
    }

    @EventHandler
    void on(CartEvent event, @SequenceNumber long sequence, @Timestamp Instant at, ReplayStatus replay) {
        EventPosition position = new EventPosition(sequence, at);
        view.apply(event, position, cart -> after(cart, event, position), cart -> subscribers.changed(cart.cartId(), cart, replay));
    }

    private static CartView after(CartView cart, CartEvent event, EventPosition position) {
        return switch (event) {
            case CartCreated created -> of(created, position);
            case PromoCodeApplied applied -> cart.withPromo(applied.promo(), position);
            case PromoCodeRemoved ignored -> cart.withPromo(null, position);
            case CartCheckedOut out -> cart.waitingFor(out.merchantOrderId(), position);
            case CartReleased ignored -> cart.waitingFor(null, position);
            case CartConverted ignored -> cart.waitingFor(null, position).become(CartStatus.CONVERTED, position);
            case CartRemoved ignored -> cart.become(CartStatus.REMOVED, position);
        };
    }

    private static CartView of(CartCreated event, EventPosition position) {
        Paise price = event.quote().price();
        return new CartView(event.cartId(), event.user(), event.selection(), event.quote().title(), event.quote().packageName(), price, null,
                Paise.ZERO, price, CartStatus.ACTIVE, null, position.at(), position.at(), position.version()).withPromo(event.promo(), position);
    }
}
