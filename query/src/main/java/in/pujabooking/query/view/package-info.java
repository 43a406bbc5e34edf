/**
 * How a view is kept: rows folded from events and written in the transaction that appends them; marks for rows that could not be; a reader
 * that folds marked rows from the history, and one for lists in parts; and the repair. Knows tables, positions and marks, no event.
 */
package in.pujabooking.query.view;
