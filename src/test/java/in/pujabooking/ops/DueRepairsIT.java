package in.pujabooking.ops;

import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.IntegrationTest;
import in.pujabooking.command.watch.WatchedNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class DueRepairsIT {

    @Autowired
    private WatchedNumber dueRepairs;
    @Autowired
    private JdbcClient database;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void a_mark_wakes_the_repair_unless_its_view_is_unknown_to_this_version() {
        transaction.executeWithoutResult(rolledBack -> {
            rolledBack.setRollbackOnly();
            database.sql("DELETE FROM view_repair").update();
            mark("view_of_tomorrow");
            assertThat(due()).isZero();
            mark("cart_view");
            assertThat(due()).isEqualTo(1);
        });
    }

    private void mark(String view) {
        database.sql("INSERT INTO view_repair (view, source, marked_at, reason, marks, next_at) VALUES (?, 'x', now(), 'test', 1, now())")
                .param(view).update();
    }

    private long due() {
        return database.sql("SELECT " + dueRepairs.expression()).query(Long.class).single();
    }
}
