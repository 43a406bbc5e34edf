/**
 * How the program starts: time and randomness for everybody else, the sandbox PhonePe inside this process, what a person reads at the
 * start, and one sentence when it can't.
 */
package in.pujabooking.startup;
