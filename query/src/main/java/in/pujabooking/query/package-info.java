/**
 * The read side: queries, the views they are answered with, and the projections that build those views from events.
 * Projections write plain rows by primary key over JDBC, in the transaction that appends the event, and queries read the same rows; a row
 * that could not be written is marked, and folded from the history when it is read.
 *
 * <p>What must not live here: PhonePe, commands (nothing here sends one), and what the write side decides by: nothing here is the source of
 * a decision. No fold has a clock; only marks and their repair have.
 */
package in.pujabooking.query;
