package in.pujabooking.catalogue;

import in.pujabooking.command.Paise;
import in.pujabooking.command.cart.Quote;

/**
 * A puja service and a package.
 *
 * @param serviceId   whose package it is; null, as its name and price, without one
 */
record PricedPackage(String title, Long serviceId, String packageName, Paise price) {

    /** What it costs as a package of this service, or why it can't be booked. */
    Offer of(long service) {
        if (serviceId == null) {
            return new Offer.Refused("package", "This package does not exist or is not offered at present");
        }
        return serviceId == service ? new Offer.Quoted(new Quote(title, packageName, price))
                : new Offer.Refused("package", "This package belongs to another service");
    }
}
