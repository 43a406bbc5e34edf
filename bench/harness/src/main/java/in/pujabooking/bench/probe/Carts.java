package in.pujabooking.bench.probe;

import in.pujabooking.command.CartId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.UserId;
import in.pujabooking.command.cart.CartCommand.CreateCart;
import in.pujabooking.command.cart.CartEvent.CartCreated;
import in.pujabooking.command.cart.Promo;
import in.pujabooking.command.cart.Quote;
import in.pujabooking.command.cart.Selection;
import in.pujabooking.command.cart.ServiceType;
import java.time.LocalDate;
import java.time.LocalTime;

/** What the probes' carts hold. */
final class Carts {

    static final Promo PROMO = new Promo("WELCOME10", new Paise(9_990));

    private static final Selection SELECTION = new Selection(ServiceType.PUJA, 1, 1L, LocalDate.of(2035, 8, 15), LocalTime.of(10, 0));
    private static final Quote QUOTE = new Quote("Ganesh Puja", "Basic", new Paise(99_900));

    private Carts() {
    }

    static CartCreated created(CartId cart, UserId user) {
        return new CartCreated(cart, user, SELECTION, QUOTE, null);
    }

    static CreateCart create(CartId cart, UserId user) {
        return new CreateCart(cart, user, SELECTION, QUOTE, null);
    }
}
