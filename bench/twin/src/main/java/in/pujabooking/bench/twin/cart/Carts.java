package in.pujabooking.bench.twin.cart;

import in.pujabooking.bench.twin.catalogue.Catalogue;
import in.pujabooking.bench.twin.web.Problem;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One user's carts. */
@Service
public class Carts {

    private final CartRows rows;
    private final Catalogue catalogue;
    private final Clock clock;

    Carts(CartRows rows, Catalogue catalogue, Clock clock) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Transactional
    public Cart create(CartRequest request, long user) {
        var chosen = catalogue.offered(request.pujaService(), request.pujaPackage());
        return rows.save(new Cart(user, chosen, request.selectedDate(), request.selectedTime(), clock.instant()));
    }

    /** The user's cart, locked until the transaction ends. @throws Problem 404 if it is not theirs */
    @Transactional(propagation = Propagation.MANDATORY)
    public Cart lock(String cartId, long user) {
        return number(cartId, user).flatMap(id -> rows.findByIdAndUserId(id, user)).orElseThrow(Carts::notFound);
    }

    /** The number in a cart_id; empty if it can't be one of this user's. */
    public Optional<Long> number(String cartId, long user) {
        return CartIds.number(cartId, user);
    }

    public static Problem notFound() {
        return Problem.notFound("Cart not found");
    }
}
