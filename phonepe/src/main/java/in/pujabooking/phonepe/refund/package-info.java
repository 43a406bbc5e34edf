/** Carrying refunds out at PhonePe: asked for once, followed to their end, whatever fails on the way. */
package in.pujabooking.phonepe.refund;
