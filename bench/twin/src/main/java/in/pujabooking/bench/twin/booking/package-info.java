/** Bookings: what a paid cart becomes, once. */
package in.pujabooking.bench.twin.booking;
