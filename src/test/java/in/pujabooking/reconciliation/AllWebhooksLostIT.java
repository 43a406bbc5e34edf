package in.pujabooking.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.IntegrationTest;
import in.pujabooking.Sandbox;
import in.pujabooking.Storefront;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No webhook, no returning browser, no status page: the schedule alone finds every rupee, and asks no more often than PhonePe published. */
@IntegrationTest
class AllWebhooksLostIT {

    private static final int ORDERS = 50;
    private static final long FIRST_USER = 700_000;

    @Autowired
    private Storefront storefront;
    @Autowired
    private Sandbox sandbox;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_schedule_alone_finds_every_payment() {
        Truths truths = new AllWebhooksLost(storefront, sandbox, jdbc, FIRST_USER).of(ORDERS);

        assertThat(truths.all()).hasSize(ORDERS).allSatisfy(truth -> {
            assertThat(truth.road()).isEqualTo("SCHEDULE");
            assertThat(truth.calls()).as(truth.order()).isBetween(1, truth.mostCalls());
        });
    }
}
