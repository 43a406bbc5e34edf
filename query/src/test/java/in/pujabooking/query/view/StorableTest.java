package in.pujabooking.query.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.payment.CheckoutOpened;
import in.pujabooking.command.payment.PaymentFailed;
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
    void charactersThatNoColumnTakesAreReplaced() {
        readSide.given(history.to(order, new PaymentFailed(order, devotee.cart(), "A\0B", "C\uD800D ₹ 🙏", false)));

        PaymentView payment = readSide.ask(new FindPayment(order, devotee.user()), PaymentView.class);
        assertThat(payment.failureCode()).isEqualTo("A\uFFFDB");
        assertThat(payment.failureDetail()).isEqualTo("C?D ₹ 🙏");
    }

    @Test
    void aTimeThatNoColumnTakesIsRefusedBeforeTheDatabaseSeesIt() {
        CheckoutOpened forEver = new CheckoutOpened(order, "OMO1", "https://pay.example/1", Instant.ofEpochMilli(Long.MAX_VALUE));

        assertThatThrownBy(() -> readSide.given(history.to(order, forEver))).isInstanceOf(IllegalArgumentException.class);
    }
}
