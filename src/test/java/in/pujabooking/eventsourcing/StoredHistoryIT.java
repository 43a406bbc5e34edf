package in.pujabooking.eventsourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.pujabooking.IntegrationTest;
import in.pujabooking.Storefront;
import in.pujabooking.command.eventstore.EventTypes;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database keeps, and keeps from being changed. */
@IntegrationTest
class StoredHistoryIT {

    @Autowired
    private JdbcClient database;
    @Autowired
    private Storefront storefront;
    @Autowired
    private TransactionManager transactions;

    @BeforeEach
    void someHistory() {
        storefront.newOrder(12, storefront.newCart(12));
    }

    @Test
    void events_are_stored_under_their_names_and_never_under_a_class() {
        var types = database.sql("SELECT DISTINCT payload_type FROM domain_event").query(String.class).list();
        assertThat(types).isNotEmpty().allSatisfy(type -> assertThat(EventTypes.all()).containsKey(type));
        assertThat(database.sql("SELECT count(*) FROM domain_event WHERE payload LIKE '%in.pujabooking%' OR payload LIKE '%@class%'")
                .query(Long.class).single()).isZero();
    }

    @Test
    void nothing_is_a_large_object() {
        assertThat(database.sql("SELECT count(*) FROM pg_largeobject_metadata").query(Long.class).single()).isZero();
        assertThat(database.sql("SELECT count(*) FROM information_schema.columns WHERE table_schema = 'public' AND data_type = 'oid'")
                .query(Long.class).single()).isZero();
    }

    @Test
    void the_index_of_events_steps_by_one() {
        assertThat(database.sql("SELECT increment_by FROM pg_sequences WHERE sequencename = 'domain_event_global_index'")
                .query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void nobody_changes_the_history() {
        for (var sql : new String[] {"UPDATE domain_event SET payload = '{}'", "DELETE FROM domain_event", "TRUNCATE domain_event"}) {
            assertThatThrownBy(() -> database.sql(sql).update()).hasMessageContaining("The event history can't be changed");
        }
    }

    @Test
    void axon_takes_part_in_springs_transactions() {
        assertThat(transactions).isInstanceOfSatisfying(ErrorsRollBack.class,
                wrapped -> assertThat(wrapped.transactions()).isInstanceOf(SpringTransactionManager.class));
    }
}
