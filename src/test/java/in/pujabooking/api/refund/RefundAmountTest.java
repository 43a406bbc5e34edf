package in.pujabooking.api.refund;

import in.pujabooking.envelope.Problem;
import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.UserId;
import in.pujabooking.query.payment.PaymentStatus;
import in.pujabooking.query.payment.PaymentView;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RefundAmountTest {

    @Test
    void without_an_amount_it_is_all_that_is_left() {
        assertThat(RefundAmount.of(null, order(PaymentStatus.SUCCESS))).isEqualTo(new Paise(89_900));
    }

    @Test
    void of_a_mismatched_payment_the_amount_has_to_be_said() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> RefundAmount.of(null, order(PaymentStatus.MISMATCHED)));
        assertThat(RefundAmount.of(new BigDecimal("1"), order(PaymentStatus.MISMATCHED))).isEqualTo(new Paise(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.99", "0.001", "1e400", "1e-400", "92233720368547758.08"})
    void what_is_no_amount_of_paise_is_refused(BigDecimal rupees) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> RefundAmount.of(rupees, order(PaymentStatus.SUCCESS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.5", "100.50", "100.500", "1005e-1"})
    void the_same_amount_may_be_written_in_many_ways(BigDecimal rupees) {
        assertThat(RefundAmount.of(rupees, order(PaymentStatus.SUCCESS))).isEqualTo(new Paise(10_050));
    }

    private static PaymentView order(PaymentStatus status) {
        CartId cart = CartId.of(new UserId(1), 1);
        return new PaymentView(MerchantOrderId.of(cart, "ABC123"), cart, new UserId(1), new Paise(99_900), status, null, null, null, null,
                null, Paise.ZERO, new Paise(10_000), Instant.EPOCH, null, Instant.EPOCH, Instant.EPOCH, 0);
    }
}
