package in.pujabooking.command.cart;

import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.UserId;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Every command that a cart decides. */
public sealed interface CartCommand {

    CartId cartId();

    /**
     * Puts a service with date, time and quoted price into a new cart.
     *
     * @param promo null without a promo code
     */
    record CreateCart(@TargetAggregateIdentifier CartId cartId, UserId user, Selection selection, Quote quote, Promo promo) implements CartCommand {
    }

    /** Takes a promo's discount off the price; replaces an earlier promo. Refused while a payment is open and after it succeeded. */
    record ApplyPromoCode(@TargetAggregateIdentifier CartId cartId, UserId user, Promo promo) implements CartCommand {
    }

    /** Puts the price back to the quote; nothing happens without a promo. */
    record RemovePromoCode(@TargetAggregateIdentifier CartId cartId, UserId user) implements CartCommand {
    }

    /**
     * Begins a payment of the cart, or finds the one that is open. Answers with {@link CheckOutResult}.
     *
     * @param merchantOrderId the id for a new payment order, used only if none is open
     * @param redirectUrl     the storefront's page to come back to
     * @param addressId       the devotee's address in the storefront, or null
     * @param today           the date in India, to refuse a cart whose day is over
     * @param expiresAt       until when the devotee may pay
     */
    record CheckOutCart(@TargetAggregateIdentifier CartId cartId, UserId user, MerchantOrderId merchantOrderId,
                        String redirectUrl, Long addressId, LocalDate today, Instant expiresAt) implements CartCommand {
    }

    /** Frees the cart for another attempt after this order failed or expired; nothing happens if the cart waits for another order. */
    record ReleaseCart(@TargetAggregateIdentifier CartId cartId, MerchantOrderId merchantOrderId) implements CartCommand {
    }

    /** Gives the cart to the order that was paid. The first paid order wins; for any other the command is refused and its money goes back. */
    record ConvertCart(@TargetAggregateIdentifier CartId cartId, MerchantOrderId merchantOrderId) implements CartCommand {
    }

    /** Removes a cart that its owner no longer wants. Refused while a payment is open and after it succeeded. */
    record RemoveCart(@TargetAggregateIdentifier CartId cartId, UserId user) implements CartCommand {
    }
}
