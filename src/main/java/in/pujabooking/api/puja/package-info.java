/** The catalogue for everybody: no token needed, no prices decided. */
package in.pujabooking.api.puja;
