/** The bookings of the user who asks; read only. A booking is made by the saga, never by a request. */
package in.pujabooking.api.booking;
