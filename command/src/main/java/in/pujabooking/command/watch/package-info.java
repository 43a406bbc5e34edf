/** What a node has to notice in the database that other nodes, or time, may have changed: a few numbers, looked at together. */
package in.pujabooking.command.watch;
