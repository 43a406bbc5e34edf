/** The booking: what the devotee has for the money. */
package in.pujabooking.command.booking;
