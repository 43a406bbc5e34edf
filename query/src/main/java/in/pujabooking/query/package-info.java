/**
 * The read side: queries, the views they are answered with, and the projections that build those views from events.
 * Projections write plain rows by primary key over JDBC, and queries read the same rows.
 *
 * <p>What must not live here: PhonePe, commands (nothing here sends one), a clock, and whatever the write side decides by. A view may be
 * seconds old or being rebuilt; nothing here is the source of a decision.
 */
package in.pujabooking.query;
