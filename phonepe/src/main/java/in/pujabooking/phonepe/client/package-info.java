/**
 * The calls that PhonePe offers, and what its answers mean. Every answer is a sealed type in which "it may or may not have happened" is a
 * case of its own; the text of a PhonePe state becomes a type here and nowhere else.
 */
package in.pujabooking.phonepe.client;
