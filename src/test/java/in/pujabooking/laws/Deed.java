package in.pujabooking.laws;

import java.util.Map;
import java.util.function.Consumer;

/** Something that a devotee, PhonePe or the network may do, at any time and as often as they like. */
enum Deed {
    PAY(CartUnderTest::pay),
    SUCCEED(cart -> cart.outcome("SUCCESS", "SEND")),
    SUCCEED_UNSEEN(cart -> cart.outcome("SUCCESS", "LOSE")),
    SUCCEED_TOLD_TWICE(cart -> cart.outcome("SUCCESS", "TWICE")),
    SUCCEED_TOLD_LATE(cart -> cart.outcome("SUCCESS", "LATE")),
    FAIL(cart -> cart.outcome("FAILURE", "SEND")),
    CANCEL(cart -> cart.outcome("CANCEL", "SEND")),
    STAY_PENDING(cart -> cart.outcome("PENDING", "SEND")),
    AN_EARLIER_ORDER_SUCCEEDS_AFTER_ALL(CartUnderTest::anEarlierOrderSucceeds),
    LOOK_AT_THE_STATUS(CartUnderTest::look),
    COME_BACK_FROM_THE_PAY_PAGE(CartUnderTest::comeBack),
    REPLAYED_WEBHOOK(CartUnderTest::replayWebhook),
    APPLY_PROMO(cart -> cart.promo("apply_promo", Map.of("promo_code", "FLAT100"))),
    REMOVE_PROMO(cart -> cart.promo("remove_promo", Map.of())),
    REMOVE_CART(CartUnderTest::remove);

    private final Consumer<CartUnderTest> effect;

    Deed(Consumer<CartUnderTest> effect) {
        this.effect = effect;
    }

    void happenTo(CartUnderTest cart) {
        effect.accept(cart);
    }
}
