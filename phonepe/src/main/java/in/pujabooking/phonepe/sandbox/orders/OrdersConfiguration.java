package in.pujabooking.phonepe.sandbox.orders;

import org.springframework.context.annotation.Import;

/** Orders, from pay to their end. */
@Import({
    OrderBook.class, OrderLifecycle.class, ErrorCatalogue.class, PayRequestReader.class, PayPageAddress.class, PayRoutes.class, StatusRoutes.class,
    OrderControlRoutes.class})
public class OrdersConfiguration {}
