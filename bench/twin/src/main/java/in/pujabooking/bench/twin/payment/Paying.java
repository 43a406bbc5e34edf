package in.pujabooking.bench.twin.payment;

/** @param created false if it is the cart's open order of an earlier request */
record Paying(PaymentOrder order, boolean created) {
}
