package in.pujabooking.catalogue;

import java.util.List;

/** A puja that can be booked, with the packages on offer, the cheapest first. */
public record PujaService(long id, String title, String description, List<PujaPackage> packages) {
}
