/** Refunds: accepted against what an order has left, then carried out step by step (fact sheet 2.7, 5). */
package in.pujabooking.phonepe.sandbox.refunds;
