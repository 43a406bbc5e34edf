/**
 * From measured figures to what people read: JSON that keeps every round, a section of a Markdown page with its plots, a table for the
 * console. It measures nothing and knows nothing of the peers but their names.
 */
package in.pujabooking.bench.report;
