/** The one place where a failure becomes an HTTP status and the seed's envelope. */
package in.pujabooking.api.error;
