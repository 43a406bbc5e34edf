package in.pujabooking.api.error;

import in.pujabooking.command.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class RejectionStatusTest {

    @ParameterizedTest
    @EnumSource
    void no_rejection_is_a_failure_of_ours(Rejection reason) {
        assertThat(RejectionStatus.of(reason).is4xxClientError()).isTrue();
    }

    @Test
    void the_statuses_that_the_storefront_knows_are_kept() {
        assertThat(RejectionStatus.of(Rejection.CART_NOT_FOUND).value()).isEqualTo(404);
        assertThat(RejectionStatus.of(Rejection.CART_ALREADY_PAID).value()).isEqualTo(400);
        assertThat(RejectionStatus.of(Rejection.CART_NOT_ACTIVE).value()).isEqualTo(400);
    }
}
