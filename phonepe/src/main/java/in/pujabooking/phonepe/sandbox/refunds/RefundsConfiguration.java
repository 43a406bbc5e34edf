package in.pujabooking.phonepe.sandbox.refunds;

/** Refunds. */
public class RefundsConfiguration {}
