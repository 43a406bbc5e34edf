/** Carts: one puja, on one day, at the price of the moment. */
package in.pujabooking.bench.twin.cart;
