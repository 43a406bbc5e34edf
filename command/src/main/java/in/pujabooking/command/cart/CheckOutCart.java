package in.pujabooking.command.cart;

import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.UserId;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Begins a payment of the cart, or finds the one that is open. Answers with {@link CheckedOut}.
 *
 * @param merchantOrderId the id for a new payment order, used only if none is open
 * @param redirectUrl     the storefront's page to come back to
 * @param addressId       the devotee's address in the storefront, or null
 * @param today           the date in India, to refuse a cart whose day is over
 * @param expiresAt       until when the devotee may pay
 */
public record CheckOutCart(@TargetAggregateIdentifier CartId cartId, UserId user, MerchantOrderId merchantOrderId,
                           String redirectUrl, Long addressId, LocalDate today, Instant expiresAt) implements CartCommand {
}
