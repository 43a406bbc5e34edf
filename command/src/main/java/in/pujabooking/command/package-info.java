/**
 * The write side: commands, events and the aggregates that decide. Other modules see the messages and the identifiers, never an aggregate.
 * Here is no Spring MVC, no JPA and no PhonePe; no clock and no random number either: what a decision needs comes in the command.
 */
package in.pujabooking.command;
