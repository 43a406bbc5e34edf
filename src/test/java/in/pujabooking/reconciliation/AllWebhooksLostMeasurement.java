package in.pujabooking.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.IntegrationTest;
import in.pujabooking.Sandbox;
import in.pujabooking.Storefront;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A measurement, not a part of {@code verify}; prints a table. From the root:
 * {@code mvn verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=AllWebhooksLostMeasurement -Dfailsafe.failIfNoSpecifiedTests=false},
 * with another number of orders by {@code -Dorders=...}.
 */
@IntegrationTest
class AllWebhooksLostMeasurement {

    private static final int ORDERS = Integer.getInteger("orders", 1_000);
    private static final long FIRST_USER = 800_000;

    @Autowired
    private Storefront storefront;
    @Autowired
    private Sandbox sandbox;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void time_to_truth_and_calls_per_order() {
        Truths truths = new AllWebhooksLost(storefront, sandbox, jdbc, FIRST_USER).of(ORDERS);
        assertThat(truths.all()).hasSize(ORDERS);
        System.out.println(truths.table());
    }
}
