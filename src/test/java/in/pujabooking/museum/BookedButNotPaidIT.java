package in.pujabooking.museum;

import static in.pujabooking.museum.Family.BOOKED_NOT_PAID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;

/** The devotee has a booking and the shop has no money. */
class BookedButNotPaidIT extends Stage {

    private static final String WRONG_AUTHORIZATION = "00".repeat(32);

    private String unpaid = "";

    @AfterEach
    void theUnpaidCartIsStillNotBooked() {
        isNotBooked(unpaid);
    }

    @Exhibit(family = BOOKED_NOT_PAID, failure = "The browser came back, so the payment was set to SUCCESS and booked",
            happened = "princekumar205086/okpuja_backend, payments/simple_redirect_handler.py")
    void the_return_of_the_browser_is_believed() {
        var order = openUnpaid();
        assertThat(storefront.get(devotee, "/api/payments/redirect/simple/?order_id=" + order).status()).isEqualTo(302);
        assertThat(storefront.get(devotee, "/api/payments/redirect/?order_id=" + order + "&status=SUCCESS&code=PAYMENT_SUCCESS").status()).isEqualTo(302);
        assertThat(statusCalls(order)).isPositive();
        assertThat(paymentStatus(order)).isEqualTo("INITIATED");
    }

    @Exhibit(family = BOOKED_NOT_PAID, failure = "The gateway could not be asked, so the customer was sent to the success page as completed",
            happened = "princekumar205086/okpuja_backend, payments/redirect_handler.py")
    void a_failed_status_call_is_taken_for_success() {
        var order = openUnpaid();
        fault("STATUS", "STATUS_500", order);
        var back = storefront.get(devotee, "/api/payments/redirect/?order_id=" + order);
        assertThat(back.status()).isEqualTo(302);
        assertThat(back.location()).contains(order).doesNotContainIgnoringCase("completed").doesNotContainIgnoringCase("success");
        assertThat(statusCalls(order)).isPositive();
        assertThat(paymentStatus(order)).isEqualTo("INITIATED");
    }

    @Exhibit(family = BOOKED_NOT_PAID, failure = "Anybody could post \"payment captured\" to the webhook, whose signature nobody checked",
            happened = "open-mercato/open-mercato#1311; Carrington-dev/dj-payfast#30")
    void the_webhook_is_forged() {
        var order = openUnpaid();
        assertThat(storefront.webhook(WRONG_AUTHORIZATION, order, "checkout.order.completed", "COMPLETED").status()).isEqualTo(401);
        assertThat(database.sql("SELECT verdict FROM webhook_evidence WHERE merchant_order_id = ? AND next_at IS NULL AND outcome IS NULL").param(order)
                .query(String.class).list()).containsExactly("REJECTED");
        assertThat(statusCalls(order)).isZero();
    }

    @Exhibit(family = BOOKED_NOT_PAID, failure = "The webhook's credential is the same in every request and signs nothing; who has seen one can write any other",
            happened = "PhonePe's SHA-256 header does not cover the body (docs/phonepe.md, webhooks); "
                    + "body believed: doocs/md#1656, okpuja_backend payments/services.py")
    void the_static_header_is_stolen() {
        var order = openUnpaid();
        assertThat(storefront.webhook(order, "checkout.order.completed", "COMPLETED").status()).isEqualTo(200);
        await().atMost(SOON).until(() -> history.webhookOutcomes(order).contains("STILL_OPEN"));
        assertThat(paymentStatus(order)).isEqualTo("INITIATED");
    }

    @Exhibit(family = BOOKED_NOT_PAID, failure = "A true webhook was sent again after the money had gone back, and opened the order anew",
            happened = "teesofttech/PayBridge#61 (no replay protection)")
    void the_webhook_is_replayed_after_a_refund() {
        openUnpaid();
        var cart = cart();
        var order = bookedOrder(cart);
        assertThat(ops.refund(order).status()).isEqualTo(201);
        awaitPaymentStatus(order, "REFUNDED");
        var before = history.of(order);

        var seen = history.webhookOutcomes(order).size();
        assertThat(storefront.webhook(order, "checkout.order.completed", "COMPLETED").status()).isEqualTo(200);
        await().atMost(SOON).until(() -> history.webhookOutcomes(order).size() > seen);
        assertThat(history.of(order)).isEqualTo(before);
        assertThat(paymentStatus(order)).isEqualTo("REFUNDED");
        assertThat(history.bookings(cart)).hasSize(1);
    }

    @Exhibit(family = BOOKED_NOT_PAID, failure = "The payment of something else was taken for this one: the latest paid order, or the id that the client named",
            happened = "princekumar205086/okpuja_backend, payments/simple_redirect_handler.py (_find_latest_payment_cart); evershopcommerce/evershop#1025")
    void another_order_pays() {
        var order = openUnpaid();
        var otherCart = cart();
        var other = bookedOrder(otherCart);
        assertThat(storefront.get(devotee, "/api/payments/redirect/simple/?cart_id=" + unpaid + "&order_id=" + other).location()).contains(otherCart);
        assertThat(storefront.get(devotee, "/api/payments/redirect/?cart_id=" + unpaid).location()).doesNotContain(unpaid).doesNotContain(otherCart);
        assertThat(paymentStatus(order)).isEqualTo("INITIATED");
    }

    private String openUnpaid() {
        unpaid = cart();
        return open(unpaid);
    }
}
