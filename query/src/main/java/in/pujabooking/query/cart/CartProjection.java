package in.pujabooking.query.cart;

import in.pujabooking.command.Paise;
import in.pujabooking.command.UserId;
import in.pujabooking.command.cart.CartEvent;
import in.pujabooking.command.cart.CartEvent.CartCheckedOut;
import in.pujabooking.command.cart.CartEvent.CartConverted;
import in.pujabooking.command.cart.CartEvent.CartCreated;
import in.pujabooking.command.cart.CartEvent.CartReleased;
import in.pujabooking.command.cart.CartEvent.CartRemoved;
import in.pujabooking.command.cart.CartEvent.PromoCodeApplied;
import in.pujabooking.command.cart.CartEvent.PromoCodeRemoved;
import in.pujabooking.query.ProjectionGroup;
import in.pujabooking.query.view.AggregateProjector;
import in.pujabooking.query.view.EventPosition;
import in.pujabooking.query.view.Owners;
import in.pujabooking.query.view.SourcesSql;
import in.pujabooking.query.view.ViewTable;
import in.pujabooking.query.view.ViewWriter;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps cart_view. */
@Component
@ProcessingGroup(ProjectionGroup.NAME)
class CartProjection implements AggregateProjector<CartEvent, CartView> {

    private final ViewTable<CartView> table;

    CartProjection(JdbcTemplate jdbc) {
        this.table = ViewTable.of(CartRow.class, CartView.class, jdbc);
    }

    @EventHandler
    void on(CartEvent event, @SequenceNumber long sequence, @Timestamp Instant at, ViewWriter writer) {
        writer.project(this, event, new EventPosition(sequence, at));
    }

    @Override
    public ViewTable<CartView> table() {
        return table;
    }

    @Override
    public Class<CartEvent> family() {
        return CartEvent.class;
    }

    @Override
    public String source(CartEvent event) {
        return event.cartId().value();
    }

    @Override
    public String sourceOf(CartView cart) {
        return cart.cartId().value();
    }

    @Override
    public boolean makesTheRow(CartEvent event) {
        return event instanceof CartCreated;
    }

    @Override
    public long version(CartView cart) {
        return cart.version();
    }

    @Override
    public Optional<UserId> owner(CartEvent event) {
        return event instanceof CartCreated created ? Optional.of(created.user()) : Owners.of(event.cartId());
    }

    @Override
    public SourcesSql sources() {
        return SourcesSql.ofAggregates("e.type = 'Cart'");
    }

    @Override
    public CartView after(CartView cart, CartEvent event, EventPosition position) {
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
