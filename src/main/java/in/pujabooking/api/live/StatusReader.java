package in.pujabooking.api.live;

import in.pujabooking.command.CartId;
import in.pujabooking.command.UserId;

/** Reads how the payment of a cart stands. */
interface StatusReader {

    /** @throws RuntimeException as the API answers it: 404 if it is not a cart of this user or was never paid, 503 without a database */
    StatusSnapshot read(CartId cart, UserId user);
}
