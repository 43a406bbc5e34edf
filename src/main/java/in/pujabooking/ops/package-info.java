/** What ops may see and do about the event processors: the events that a handler could not take, kept until somebody looks. */
package in.pujabooking.ops;
