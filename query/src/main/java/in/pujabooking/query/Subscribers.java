package in.pujabooking.query;

import in.pujabooking.command.CartId;
import org.axonframework.eventhandling.ReplayStatus;

/** Whoever waits for a change of a checkout. */
public interface Subscribers {

    /**
     * A view of this cart, its payments or its booking was changed, and committed. Nobody hears of it in a replay.
     *
     * @param row the view as it is now
     */
    void changed(CartId cart, Object row, ReplayStatus replay);
}
