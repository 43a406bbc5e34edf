/**
 * The read side: queries, the views they are answered with, and the projections that build those views from events.
 * Projections write plain rows by primary key over JDBC, in the transaction that appends the event. Lists are read in parts through Spring
 * Data JPA, a single row and the status of a checkout over JDBC; a row's record declares the columns for both. A row that could not be
 * written is marked, and folded from the history when it is read.
 *
 * <p>What must not live here: PhonePe, commands (nothing here sends one), and what the write side decides by: nothing here is the source of
 * a decision. No fold has a clock; only marks and their repair have. No projection uses a repository, and nothing is written through JPA (ADR 14).
 */
package in.pujabooking.query;
