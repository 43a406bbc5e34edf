/** Reading JSON that somebody else writes: nothing in it is promised, so nothing in it may throw. */
package in.pujabooking.phonepe.json;
