package in.pujabooking.phonepe.sandbox.refunds;

import org.springframework.context.annotation.Import;

/** Refunds, from the request to their end. */
@Import({RefundBook.class, RefundPlans.class, RefundAcceptance.class, RefundProcessor.class, RefundRoutes.class, RefundControlRoutes.class})
public class RefundsConfiguration {}
