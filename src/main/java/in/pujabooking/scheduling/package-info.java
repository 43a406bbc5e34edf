/** What is due later and must survive a restart: one db-scheduler on PostgreSQL for all tasks and for the saga's deadlines. */
package in.pujabooking.scheduling;
