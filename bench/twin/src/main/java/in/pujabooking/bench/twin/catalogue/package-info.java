/** What can be booked and for how much; prices come from here, never from a client. */
package in.pujabooking.bench.twin.catalogue;
