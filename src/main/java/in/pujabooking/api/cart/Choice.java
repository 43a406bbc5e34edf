package in.pujabooking.api.cart;

import in.pujabooking.command.cart.ServiceType;

/** A service that was named completely; {@code packageId} is null for astrology. */
record Choice(ServiceType type, long serviceId, Long packageId) {
}
