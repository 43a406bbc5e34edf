/** How controllers reach the write and the read side: bounded commands, bounded queries, and writes that are visible when they are answered. */
package in.pujabooking.api.dispatch;
