/** The bookings of a user: the view, its projection and the queries of it. */
package in.pujabooking.query.booking;
