/**
 * "Why is this not booked yet?": one checkout explained in plain words from its history and from what is scheduled for it, with the verbs
 * that help it now. Each verb is kept as an event, with who and why.
 */
package in.pujabooking.why;
