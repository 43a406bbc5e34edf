/**
 * What can be booked, for how much, and which promo codes apply: plain tables, read through Spring Data JPA. Nothing here knows HTTP, carts
 * or payments, and nothing here is written by the checkout.
 */
package in.pujabooking.catalogue;
