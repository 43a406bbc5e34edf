package in.pujabooking.museum;

import static in.pujabooking.museum.Family.WRONG_MONEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.Storefront;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** Too little, too much, or back to the wrong one. */
class WrongMoneyIT extends Stage {

    @Exhibit(family = WRONG_MONEY, failure = "The client named the amount, and named a smaller one",
            happened = "macrozheng/mall#998; bagisto/bagisto#2981; princekumar205086/okpuja_backend, payments/views.py (CreatePaymentView)")
    void the_client_names_the_amount() {
        Map<String, Object> cheap = new HashMap<>(Storefront.CART);
        cheap.putAll(Map.of("price", 1, "amount", 1, "total", 1, "discount", 998));
        var cart = storefront.post(devotee, "/api/cart/carts/", cheap).body().path("cart_id").asString();
        var order = storefront.post(devotee, "/api/payments/cart/", Map.of("cart_id", cart, "amount", 100, "total_price", "1.00"))
                .body().at("/data/payment_order/merchant_order_id").asString();
        assertThat(sandbox.order(order).path("amount").asLong()).isEqualTo(99_900);
    }

    @Exhibit(family = WRONG_MONEY, failure = "Less was paid than asked for, and nobody compared",
            happened = "nopSolutions/nopCommerce#1089 (5 cents for 237.75 dollars); opencart/opencart#12111; cubecart/v6#1670")
    void less_is_paid_than_asked() {
        var cart = cart();
        var order = open(cart);
        sandbox.outcome(order, Map.of("outcome", "SUCCESS", "amount", 100, "webhook", "SEND"));
        awaitPaymentStatus(order, "MISMATCHED");
        isNotBooked(cart);
        assertThat(ops.refund(order, 1.01).status()).isEqualTo(400);
        assertThat(ops.refund(order, 1).body().at("/data/amount").asLong()).isEqualTo(100);
        awaitPaymentStatus(order, "REFUNDED");
    }

    @Exhibit(family = WRONG_MONEY, failure = "A cart was paid by two payments, and what the second one led to undid the first",
            happened = "Adyen/adyen-magento#256")
    void the_refund_of_a_second_payment_hits_the_first() {
        var cart = cart();
        var late = open(cart);
        sandbox.outcome(late, "CANCEL", "SEND");
        awaitEvent(late, "PaymentFailed");
        var first = bookedOrder(cart);

        sandbox.outcome(late, Map.of("outcome", "SUCCESS", "force", true, "webhook", "SEND"));
        awaitPaymentStatus(late, "REFUNDED");
        assertThat(history.of(first)).containsExactly("PaymentInitiated", "CheckoutOpened", "PaymentSucceeded");
        isBookedOnce(cart, first);
    }

    @Exhibit(family = WRONG_MONEY, failure = "The answer to a refund was lost, and the retry under a new id paid a second time",
            happened = "medusajs/medusa#16681; own-pay/OwnPay#222")
    void the_refund_is_repeated_after_its_answer_was_lost() {
        var order = bookedOrder(cart());
        fault("REFUND", "STATUS_500_AFTER", order);
        assertThat(ops.refund(order).status()).isEqualTo(201);
        awaitPaymentStatus(order, "REFUNDED");
        assertThat(history.refundRequests(order)).containsExactly(1);
        assertThat(history.of(order)).containsOnlyOnce("RefundRequested").containsOnlyOnce("RefundCompleted");
    }

    @Exhibit(family = WRONG_MONEY, failure = "More was refunded than had been paid", happened = "killbill/killbill#334")
    void the_refund_is_above_the_capture() {
        var order = bookedOrder(cart());
        assertThat(ops.refund(order, 999.01).status()).isEqualTo(400);
        assertThat(ops.refund(order, 900).status()).isEqualTo(201);
        await().atMost(SOON).until(() -> history.of(order).contains("RefundCompleted"));
        assertThat(ops.refund(order, 99.01).status()).isEqualTo(400);
        assertThat(history.of(order)).containsOnlyOnce("RefundRequested");
    }

    @Exhibit(family = WRONG_MONEY, failure = "Two refunds at once each saw that there was enough left, and both were paid",
            happened = "juspay/hyperswitch#13182; fossasia/eventyay#1405; medusajs/medusa#16012")
    void two_refunds_are_requested_at_once() throws Exception {
        var order = bookedOrder(cart());
        Callable<Integer> refund = () -> ops.refund(order, 600).status();
        var answers = atOnce(Collections.nCopies(6, refund));
        assertThat(answers).containsOnlyOnce(201);
        assertThat(answers).filteredOn(status -> status != 201).allMatch(status -> status == 400 || status == 409);
        await().atMost(SOON).until(() -> history.of(order).contains("RefundCompleted"));
        assertThat(history.field(order, "RefundRequested", "amount")).containsExactly("60000");
    }

    @Exhibit(family = WRONG_MONEY, failure = "A failed refund counted as paid, so the money never went back",
            happened = "antiwork/gumroad#5779; a failed refund needs another try under a new id (docs/phonepe.md, refunds)")
    void a_failed_refund_counts_as_paid() {
        var cart = cart();
        var late = open(cart);
        sandbox.outcome(late, "CANCEL", "SEND");
        awaitEvent(late, "PaymentFailed");
        bookedOrder(cart);
        sandbox.faults("{\"faults\": [{\"call\": \"REFUND\", \"kind\": \"REFUND_FAILS\", \"times\": 1, \"merchantOrderId\": \"%s\"}]}".formatted(late));

        sandbox.outcome(late, Map.of("outcome", "SUCCESS", "force", true, "webhook", "SEND"));
        awaitEvent(late, "RefundFailed");
        awaitPaymentStatus(late, "REFUNDED");
        assertThat(history.of(late)).endsWith("RefundRequested", "RefundAccepted", "RefundCompleted").containsOnlyOnce("RefundCompleted");
        assertThat(history.field(late, "RefundRequested", "refundId")).hasSize(2).doesNotHaveDuplicates();
    }

    @Exhibit(family = WRONG_MONEY, failure = "The price changed while the customer was paying, and the order was worth another amount than was paid",
            happened = "woocommerce/woocommerce-gateway-stripe#4093; solidusio/solidus_paypal_commerce_platform#37")
    void the_price_changes_while_the_devotee_pays() {
        var cart = cart();
        var order = open(cart);
        database.sql("UPDATE puja_package SET price_paise = price_paise + 50000 WHERE id = 1").update();
        try {
            sandbox.outcome(order, "SUCCESS", "SEND");
            isBookedOnce(cart, order);
        } finally {
            database.sql("UPDATE puja_package SET price_paise = price_paise - 50000 WHERE id = 1").update();
        }
        assertThat(sandbox.order(order).path("capturedAmount").asLong()).isEqualTo(99_900);
        assertThat(storefront.status(devotee, cart).path("payment_amount").decimalValue()).isEqualByComparingTo("999.00");
    }

    @Exhibit(family = WRONG_MONEY, failure = "A discount or other cost was changed in a second tab while the first one was at the gateway",
            happened = "woocommerce/woocommerce-gateway-stripe#822; Adyen/adyen-commercetools#40")
    void the_discount_is_changed_while_the_devotee_pays() {
        var cart = cart();
        var order = open(cart);
        var refused = storefront.post(devotee, "/api/cart/carts/" + cart + "/apply_promo/", Map.of("promo_code", "FLAT100"));
        assertThat(refused.status()).isBetween(400, 409);
        sandbox.outcome(order, "SUCCESS", "SEND");
        isBookedOnce(cart, order);
        assertThat(sandbox.order(order).path("capturedAmount").asLong()).isEqualTo(99_900);
    }
}
