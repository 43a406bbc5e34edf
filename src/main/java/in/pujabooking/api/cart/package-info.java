/** The cart as the storefront sees it: choosing, pricing, promo codes, removal. Whether a cart may change is the write side's decision. */
package in.pujabooking.api.cart;
