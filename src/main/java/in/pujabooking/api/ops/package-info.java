/** What ops may see and do about checkouts that are stuck. Every verb is an event in the history, with who and why. */
package in.pujabooking.api.ops;
