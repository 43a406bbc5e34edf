package in.pujabooking.api.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.pujabooking.command.UserId;
import org.junit.jupiter.api.Test;

class WaiterQuotaTest {

    private static final UserId ONE = new UserId(1);
    private static final UserId OTHER = new UserId(2);

    private final WaiterQuota quota = new WaiterQuota(2, 3);

    @Test
    void a_user_may_have_so_many_and_others_theirs() {
        quota.enter(ONE);
        quota.enter(ONE);
        refuses(ONE, 429);
        quota.enter(OTHER);
        quota.leave(ONE);
        quota.enter(ONE);
        assertThat(quota.size()).isEqualTo(3);
    }

    @Test
    void a_node_may_have_so_many_of_all_users() {
        quota.enter(ONE);
        quota.enter(ONE);
        quota.enter(OTHER);
        refuses(new UserId(3), 503);
        refuses(OTHER, 503);
        quota.leave(ONE);
        quota.enter(OTHER);
    }

    @Test
    void nothing_is_left_of_those_who_left() {
        quota.enter(ONE);
        quota.enter(OTHER);
        quota.leave(OTHER);
        quota.leave(ONE);
        assertThat(quota.size()).isZero();
        assertThat(quota.users()).isZero();
    }

    private void refuses(UserId user, int status) {
        assertThatThrownBy(() -> quota.enter(user)).isInstanceOfSatisfying(TooManyWaiters.class,
                refused -> assertThat(refused.answer().getStatusCode().value()).isEqualTo(status));
    }
}
