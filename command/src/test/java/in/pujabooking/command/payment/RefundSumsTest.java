package in.pujabooking.command.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.Rejected;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.BeforeTry;

/** Whatever refunds are asked for, and however each ends. */
class RefundSumsTest {

    private static final long CAPTURED = 99_900;

    private enum End {
        COMPLETED, FAILED, NOT_YET
    }

    private record Wish(long paise, End end) {
    }

    private OrderRefunds refunds;
    private long returned;
    private long running;

    @BeforeTry
    void captured() {
        refunds = new OrderRefunds(new Paise(CAPTURED));
        returned = 0;
        running = 0;
    }

    @Provide
    Arbitrary<List<Wish>> wishes() {
        var paise = Arbitraries.oneOf(Arbitraries.longs().between(0, CAPTURED / 4), Arbitraries.longs().between(0, CAPTURED + 1));
        return Combinators.combine(paise, Arbitraries.of(End.class)).as(Wish::new).list().ofMaxSize(30);
    }

    @Property
    void never_more_goes_back_than_was_captured_and_one_at_a_time(@ForAll("wishes") List<Wish> wishes) {
        for (int i = 0; i < wishes.size(); i++) {
            fulfil(wishes.get(i), new MerchantRefundId("RF_" + i));
            assertThat(returned + running).isLessThanOrEqualTo(CAPTURED);
        }
    }

    @Property
    void what_failed_can_go_back_to_the_last_paisa(@ForAll @LongRange(min = 1, max = CAPTURED) long paise) {
        ask(new MerchantRefundId("RF_1"), paise);
        refunds.failed(new MerchantRefundId("RF_1"));
        ask(new MerchantRefundId("RF_2"), CAPTURED);
        refunds.completed(new MerchantRefundId("RF_2"));
        assertThatThrownBy(() -> refunds.refuseUnlessPossible(new Paise(1))).isInstanceOf(Rejected.class);
    }

    private void fulfil(Wish wish, MerchantRefundId id) {
        boolean possible = running == 0 && wish.paise() > 0 && wish.paise() <= CAPTURED - returned;
        if (!possible) {
            assertThatThrownBy(() -> refunds.refuseUnlessPossible(new Paise(wish.paise()))).isInstanceOf(Rejected.class);
            return;
        }
        ask(id, wish.paise());
        switch (wish.end()) {
            case COMPLETED -> {
                refunds.accepted(id);
                refunds.completed(id);
                returned += wish.paise();
            }
            case FAILED -> refunds.failed(id);
            case NOT_YET -> running = wish.paise();
        }
    }

    private void ask(MerchantRefundId id, long paise) {
        refunds.refuseUnlessPossible(new Paise(paise));
        refunds.requested(id, new Paise(paise));
    }
}
