/** OAuth: tokens that prove themselves, so that a restart does not end them, and a verb that ends them all (docs/phonepe.md, authorization). */
package in.pujabooking.phonepe.sandbox.tokens;
