/** Refunds: accepted against what an order has left, then carried out step by step (docs/phonepe.md, refunds). */
package in.pujabooking.phonepe.sandbox.refunds;
