/** How controllers reach the write and the read side: commands, whose effect the next query shows, and bounded queries. */
package in.pujabooking.api.dispatch;
