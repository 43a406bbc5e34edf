/** The cart: what a devotee wants to book, at which price, and which payment order it waits for. */
package in.pujabooking.command.cart;
