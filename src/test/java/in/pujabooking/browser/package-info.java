/** The devotee's way through a real browser: the storefront's own JavaScript, PhonePe's pay page, and back. */
package in.pujabooking.browser;
