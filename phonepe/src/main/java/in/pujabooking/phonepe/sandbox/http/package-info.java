/** HTTP as PhonePe speaks it: the three path layouts, the bodies of refusals, and the routes of every part put together. */
package in.pujabooking.phonepe.sandbox.http;
