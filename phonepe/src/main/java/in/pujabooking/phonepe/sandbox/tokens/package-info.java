/** OAuth: tokens that prove themselves, so that a restart does not end them, and a verb that ends them all (fact sheet 2.1). */
package in.pujabooking.phonepe.sandbox.tokens;
