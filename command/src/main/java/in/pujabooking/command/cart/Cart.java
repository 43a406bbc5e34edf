package in.pujabooking.command.cart;

import static in.pujabooking.command.Rejection.CART_ALREADY_PAID;
import static in.pujabooking.command.Rejection.CART_HAS_OPEN_PAYMENT;
import static in.pujabooking.command.Rejection.CART_NOT_ACTIVE;
import static in.pujabooking.command.Rejection.CART_NOT_FOUND;
import static in.pujabooking.command.Rejection.CART_PAID_BY_ANOTHER_ORDER;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.UserId;
import in.pujabooking.command.cart.CartCommand.ApplyPromoCode;
import in.pujabooking.command.cart.CartCommand.CheckOutCart;
import in.pujabooking.command.cart.CartCommand.ConvertCart;
import in.pujabooking.command.cart.CartCommand.CreateCart;
import in.pujabooking.command.cart.CartCommand.ReleaseCart;
import in.pujabooking.command.cart.CartCommand.RemoveCart;
import in.pujabooking.command.cart.CartCommand.RemovePromoCode;
import in.pujabooking.command.cart.CartEvent.CartCheckedOut;
import in.pujabooking.command.cart.CartEvent.CartConverted;
import in.pujabooking.command.cart.CartEvent.CartCreated;
import in.pujabooking.command.cart.CartEvent.CartReleased;
import in.pujabooking.command.cart.CartEvent.CartRemoved;
import in.pujabooking.command.cart.CartEvent.PromoCodeApplied;
import in.pujabooking.command.cart.CartEvent.PromoCodeRemoved;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/** Decides what may happen to a cart: at most one payment order is open at a time, and at most one ever converts it. */
@Aggregate(type = "Cart", lockFactory = "aggregateLocks")
class Cart {

    @AggregateIdentifier
    private CartId id;
    private UserId owner;
    private Selection selection;
    private Quote quote;
    private Promo promo;
    private State state;

    /** Where the cart stands; whom it waits for, or who paid it, is part of the state. */
    private sealed interface State {
        record Free() implements State { }
        record AwaitingPayment(MerchantOrderId order) implements State { }
        record Converted(MerchantOrderId order) implements State { }
        record Removed() implements State { }
    }

    Cart() {
    }

    @CommandHandler
    Cart(CreateCart command) {
        apply(new CartCreated(command.cartId(), command.user(), command.selection(), command.quote(), command.promo()));
    }

    @CommandHandler
    void handle(ApplyPromoCode command) {
        requireFree(command.user());
        if (!command.promo().equals(promo)) {
            apply(new PromoCodeApplied(id, command.promo()));
        }
    }

    @CommandHandler
    void handle(RemovePromoCode command) {
        requireFree(command.user());
        if (promo != null) {
            apply(new PromoCodeRemoved(id));
        }
    }

    @CommandHandler
    CheckOutResult handle(CheckOutCart command) {
        requireOwner(command.user());
        return switch (state) {
            case State.AwaitingPayment(MerchantOrderId open) -> new CheckOutResult(open, total(), false);
            case State.Converted converted -> throw new Rejected(CART_ALREADY_PAID);
            case State.Removed removed -> throw new Rejected(CART_NOT_FOUND);
            case State.Free free -> checkOut(command);
        };
    }

    private CheckOutResult checkOut(CheckOutCart command) {
        if (selection.date().isBefore(command.today())) {
            throw new Rejected(CART_NOT_ACTIVE);
        }
        apply(new CartCheckedOut(id, owner, command.merchantOrderId(), selection, total(), command.addressId(),
                command.redirectUrl(), command.expiresAt()));
        return new CheckOutResult(command.merchantOrderId(), total(), true);
    }

    @CommandHandler
    void handle(ReleaseCart command) {
        if (state.equals(new State.AwaitingPayment(command.merchantOrderId()))) {
            apply(new CartReleased(id, command.merchantOrderId()));
        }
    }

    @CommandHandler
    void handle(ConvertCart command) {
        switch (state) {
            case State.Removed removed -> throw new Rejected(CART_NOT_FOUND);
            case State.Converted(MerchantOrderId payer) -> {
                if (!payer.equals(command.merchantOrderId())) {
                    throw new Rejected(CART_PAID_BY_ANOTHER_ORDER);
                }
            }
            case State.Free free -> apply(new CartConverted(id, command.merchantOrderId()));
            case State.AwaitingPayment other -> apply(new CartConverted(id, command.merchantOrderId()));
        }
    }

    @CommandHandler
    void handle(RemoveCart command) {
        requireFree(command.user());
        apply(new CartRemoved(id));
    }

    private void requireFree(UserId user) {
        requireOwner(user);
        switch (state) {
            case State.Free free -> { }
            case State.AwaitingPayment open -> throw new Rejected(CART_HAS_OPEN_PAYMENT);
            case State.Converted converted -> throw new Rejected(CART_ALREADY_PAID);
            case State.Removed removed -> throw new Rejected(CART_NOT_FOUND);
        }
    }

    /** Somebody else's cart does not exist for this user. */
    private void requireOwner(UserId user) {
        if (!owner.equals(user)) {
            throw new Rejected(CART_NOT_FOUND);
        }
    }

    private Paise total() {
        return promo == null ? quote.price() : quote.price().minus(promo.discount());
    }

    @EventSourcingHandler
    void on(CartCreated event) {
        id = event.cartId();
        owner = event.user();
        selection = event.selection();
        quote = event.quote();
        promo = event.promo();
        state = new State.Free();
    }

    @EventSourcingHandler
    void on(PromoCodeApplied event) {
        promo = event.promo();
    }

    @EventSourcingHandler
    void on(PromoCodeRemoved event) {
        promo = null;
    }

    @EventSourcingHandler
    void on(CartCheckedOut event) {
        state = new State.AwaitingPayment(event.merchantOrderId());
    }

    @EventSourcingHandler
    void on(CartReleased event) {
        state = new State.Free();
    }

    @EventSourcingHandler
    void on(CartConverted event) {
        state = new State.Converted(event.merchantOrderId());
    }

    @EventSourcingHandler
    void on(CartRemoved event) {
        state = new State.Removed();
    }
}
