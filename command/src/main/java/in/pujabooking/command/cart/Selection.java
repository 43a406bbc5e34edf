package in.pujabooking.command.cart;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What the devotee chose.
 *
 * @param serviceId a puja service or an astrology service, by {@code type}
 * @param packageId the package of the puja service; null for astrology
 * @param date      the day of the service, in India
 * @param time      the time of day in India, to the minute
 */
public record Selection(ServiceType type, long serviceId, Long packageId, LocalDate date, LocalTime time) {
}
