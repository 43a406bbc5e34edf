/** One decision, one transaction: what is committed with a payment's success, what is not, and what happens when a part of it fails. */
package in.pujabooking.transaction;
