package in.pujabooking.catalogue;

import in.pujabooking.command.Paise;

/** One way to book a puja service, at its present price. */
public record PujaPackage(long id, String name, Paise price) {
}
