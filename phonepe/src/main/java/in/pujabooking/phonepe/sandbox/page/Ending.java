package in.pujabooking.phonepe.sandbox.page;

import in.pujabooking.phonepe.sandbox.orders.PaymentState;

/** How an order ended, in words for a person. */
record Ending(String title, String sentence) {

    /** @throws IllegalStateException if the order has not ended */
    static Ending of(PaymentState state) {
        return switch (state) {
            case PaymentState.Completed ignored -> new Ending("Paid", "This order has been paid.");
            case PaymentState.Failed failed -> failed(failed.why().detailedErrorCode());
            case PaymentState.Pending ignored -> throw new IllegalStateException("The order is still open");
        };
    }

    private static Ending failed(String code) {
        return switch (code) {
            case "ORDER_EXPIRED" -> new Ending("Expired", "Its time is up: this order cannot be paid any more.");
            case "ORDER_CANCELLED_BY_USER" -> new Ending("Cancelled", "This order was given up and cannot be paid any more.");
            default -> new Ending("Failed", "This order has failed (" + code + ") and cannot be paid any more.");
        };
    }
}
