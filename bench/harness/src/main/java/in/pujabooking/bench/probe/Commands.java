package in.pujabooking.bench.probe;

import in.pujabooking.command.CartId;
import in.pujabooking.command.UserId;
import in.pujabooking.command.cart.CartCommand.ApplyPromoCode;
import in.pujabooking.command.cart.CartCommand.RemoveCart;
import in.pujabooking.command.cart.CartCommand.RemovePromoCode;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** The life of a cart in five commands, each of which appends one event and writes the cart's row: made, promo on, off, on again, removed. */
final class Commands {

    private static final UserId USER = new UserId(2);
    private static final long FIRST = 2_000_000_000L;

    private final CommandGateway gateway;
    private final AtomicLong carts = new AtomicLong(FIRST);

    Commands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /** A deed that sends the next command of a cart of its own each time. */
    Runnable next() {
        return new Runnable() {
            private CartId cart;
            private int step;

            @Override
            public void run() {
                Object command = switch (step) {
                    case 0 -> Carts.create(cart = CartId.of(USER, carts.incrementAndGet()), USER);
                    case 1, 3 -> new ApplyPromoCode(cart, USER, Carts.PROMO);
                    case 2 -> new RemovePromoCode(cart, USER);
                    default -> new RemoveCart(cart, USER);
                };
                gateway.sendAndWait(command);
                step = (step + 1) % 5;
            }
        };
    }
}
