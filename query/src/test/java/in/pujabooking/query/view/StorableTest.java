package in.pujabooking.query.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.payment.PaymentEvent.PaymentFailed;
import in.pujabooking.query.Devotee;
import in.pujabooking.query.Happened;
import in.pujabooking.query.QueryTest;
import in.pujabooking.query.ReadSide;
import in.pujabooking.query.payment.FindPayment;
import in.pujabooking.query.payment.PaymentView;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
class StorableTest {

    @Autowired
    ReadSide readSide;

    private final Devotee devotee = Devotee.any();
    private final MerchantOrderId order = devotee.order("AAAAAA");
    private final Happened history = new Happened().to(order, devotee.initiated(order));

    @Test
    void characters_that_no_column_takes_are_replaced() {
        readSide.given(history.to(order, new PaymentFailed(order, devotee.cart(), "A\0B", "C\uD800D ₹ 🙏", false)));

        PaymentView payment = readSide.ask(new FindPayment(order, devotee.user()), PaymentView.class);
        assertThat(payment.failureCode()).isEqualTo("A\uFFFDB");
        assertThat(payment.failureDetail()).isEqualTo("C?D ₹ 🙏");
    }

    @Test
    void a_time_that_no_column_takes_is_refused_before_the_database_sees_it() {
        assertThatThrownBy(() -> Storable.of(Instant.ofEpochMilli(Long.MAX_VALUE))).isInstanceOf(IllegalArgumentException.class);
    }
}
