/** How this module speaks to payment orders: by commands, one at a time, never unanswered. */
package in.pujabooking.phonepe.orders;
