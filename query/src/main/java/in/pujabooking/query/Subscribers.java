package in.pujabooking.query;

import in.pujabooking.command.CartId;
import org.axonframework.eventhandling.ReplayStatus;

/** Whoever waits for a change of a checkout. */
public interface Subscribers {

    /** A view of this cart, its payments or its booking was changed by the event being handled. They hear of it after the commit, and never in a replay. */
    void changed(CartId cart, ReplayStatus replay);
}
