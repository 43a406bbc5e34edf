package in.pujabooking.phonepe.orders;

import in.pujabooking.phonepe.support.Told;

/** Payment orders on a test's command bus. */
public final class TestPaymentOrders {

    private TestPaymentOrders() {
    }

    public static PaymentOrders telling(Told told) {
        return new PaymentOrders(told.gateway());
    }
}
