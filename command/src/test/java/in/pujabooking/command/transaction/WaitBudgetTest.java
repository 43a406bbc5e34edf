package in.pujabooking.command.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaitBudgetTest {

    @AfterEach
    void end() {
        while (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().rollback();
        }
    }

    @Test
    void a_transaction_begins_with_all_of_it() {
        begin();
        assertThat(WaitBudget.current().leftNanos()).isEqualTo(WaitBudget.WHOLE.toNanos());
        assertThat(WaitBudget.current().isReduced()).isFalse();
    }

    @Test
    void all_waits_of_a_transaction_share_one() {
        begin();
        spend(100);
        UnitOfWork<?> nested = begin();
        spend(50);
        nested.rollback();
        assertThat(WaitBudget.current().leftMillis()).isEqualTo(100);
    }

    @Test
    void the_next_transaction_has_its_own() {
        UnitOfWork<?> first = begin();
        spend(200);
        first.commit();
        begin();
        assertThat(WaitBudget.current().leftMillis()).isEqualTo(250);
    }

    @Test
    void outside_of_a_transaction_each_wait_has_its_own() {
        spend(200);
        assertThat(WaitBudget.current().leftMillis()).isEqualTo(250);
    }

    @Test
    void a_spent_one_still_allows_a_millisecond_for_what_is_free() {
        begin();
        spend(10_000);
        assertThat(WaitBudget.current().leftNanos()).isEqualTo(1_000_000);
        assertThat(WaitBudget.current().leftMillis()).isEqualTo(1);
    }

    @Test
    void the_database_is_told_of_a_shorter_bound_only_after_a_wait_that_matters() {
        begin();
        spend(25);
        assertThat(WaitBudget.current().isReduced()).isFalse();
        spend(1);
        assertThat(WaitBudget.current().isReduced()).isTrue();
    }

    private static UnitOfWork<?> begin() {
        return DefaultUnitOfWork.<Message<?>>startAndGet(null);
    }

    private static void spend(long millis) {
        WaitBudget.current().spend(Duration.ofMillis(millis).toNanos());
    }
}
