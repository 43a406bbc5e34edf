package in.pujabooking.query.checkout;

import in.pujabooking.command.CartId;
import in.pujabooking.query.Subscribers;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.springframework.stereotype.Component;

/** Tells the subscription queries of {@link FindCheckout} in this JVM. */
@Component
class CheckoutSubscribers implements Subscribers {

    private final QueryUpdateEmitter emitter;

    CheckoutSubscribers(QueryUpdateEmitter emitter) {
        this.emitter = emitter;
    }

    @Override
    public void changed(CartId cart, Object row, ReplayStatus replay) {
        if (!replay.isReplay()) {
            emitter.emit(FindCheckout.class, query -> query.cartId().equals(cart), new CheckoutChanged(cart, row));
        }
    }
}
