package in.pujabooking.command.payment;

import in.pujabooking.command.cart.CartCommand.ReleaseCart;

/** Releases a cart later, persistently, until it is done. */
public interface CartReleaseDeadline {

    /** Plans the command in the transaction at hand. Planning it twice for one order is the same as once. */
    void putOff(ReleaseCart command);
}
