/** What this machine could do at most: PostgreSQL alone under pgbench, a bare cursor, the disk's commits. */
package in.pujabooking.bench.limit;
