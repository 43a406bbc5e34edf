/** What ops may see of rows of the read model that could not be written with their event and wait to be folded anew. */
package in.pujabooking.ops;
