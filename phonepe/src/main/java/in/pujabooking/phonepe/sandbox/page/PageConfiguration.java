package in.pujabooking.phonepe.sandbox.page;

/** The pay page. */
public class PageConfiguration {}
