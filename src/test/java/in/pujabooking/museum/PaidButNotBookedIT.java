package in.pujabooking.museum;

import static in.pujabooking.museum.Family.PAID_NOT_BOOKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;

/** The shop has the money and the devotee has nothing. */
class PaidButNotBookedIT extends Stage {

    @Exhibit(family = PAID_NOT_BOOKED, failure = "The webhook never came, and nothing else ever asked",
            happened = "razorpay/razorpay-woocommerce#181, 4 to 5 % of all orders; aasmanj/altarwed#209")
    void the_webhook_is_lost() {
        var cart = cart();
        var order = open(cart);
        sandbox.outcome(order, "SUCCESS", "LOSE");
        hourglass.askAbout(order);
        isBookedOnce(cart, order);
    }

    @Exhibit(family = PAID_NOT_BOOKED, failure = "The order was created by the page that the customer returns to, and the customer closed the tab",
            happened = "PrestaShop/PrestaShop#25530; VivaPayments/API#2168")
    void the_tab_is_closed_after_paying() {
        var cart = cart();
        var order = open(cart);
        sandbox.outcome(order, "SUCCESS", "SEND");
        isBookedOnce(cart, order);
    }

    @Exhibit(family = PAID_NOT_BOOKED, failure = "The payment was marked as paid, then creating the booking failed, was logged and forgotten",
            happened = "princekumar205086/okpuja_backend, payments/services.py (_create_booking_from_cart); razorpay/razorpay-prestashop#64")
    void booking_fails_after_the_payment_was_marked() {
        var cart = cart();
        var order = open(cart);
        Poison.forBookingOf(cart, database).during(() -> {
            sandbox.outcome(order, "SUCCESS", "SEND");
            awaitEvent(order, "PaymentSucceeded");
            await().atMost(SOON).until(() -> hourglass.pausingSagas() > 0);
            assertThat(history.bookings(cart)).isEmpty();
        });
        hourglass.endPausesOfSagas();
        isBookedOnce(cart, order);
    }

    @Exhibit(family = PAID_NOT_BOOKED, failure = "The webhook was answered with 200 although nothing could be done about it, so it was never sent again",
            happened = "duncanmcclean/statamic-cargo#190; woocommerce/woocommerce-gateway-stripe#5691")
    void the_webhook_is_acknowledged_while_phonepe_can_not_be_asked() {
        var cart = cart();
        var order = open(cart);
        fault("STATUS", "STATUS_503", order);
        sandbox.outcome(order, "SUCCESS", "SEND");
        await().atMost(SOON).until(() -> history.webhookOutcomes(order), outcomes -> outcomes.contains("FAILED"));
        assertThat(sandbox.webhookAnswers(order)).containsExactly(200);
        isNotBooked(cart);

        sandbox.noFaults();
        hourglass.takeUpWebhooks();
        await().atMost(SOON).until(() -> history.webhookOutcomes(order), outcomes -> outcomes.contains("DECIDED"));
        isBookedOnce(cart, order);
    }

    @Exhibit(family = PAID_NOT_BOOKED, failure = "The call that opened the payment timed out and counted as failed, but the gateway had the order and the customer paid it",
            happened = "killbill/killbill#229; princekumar205086/okpuja_backend, payments/services.py (create_payment_order)")
    void the_answer_to_the_pay_call_is_lost() {
        var cart = cart();
        sandbox.faults("{\"faults\": [{\"call\": \"PAY\", \"kind\": \"TIMEOUT_AFTER\", \"delayMs\": 5000, \"times\": 1}]}");
        assertThat(storefront.pay(devotee, cart).status()).isEqualTo(504);
        var order = storefront.status(devotee, cart).path("merchant_order_id").asString();
        assertThat(paymentStatus(order)).isEqualTo("PENDING");

        sandbox.outcome(order, "SUCCESS", "LOSE");
        hourglass.askAbout(order);
        isBookedOnce(cart, order);
        assertThat(payCalls(order)).isEqualTo(1);
    }

    @Exhibit(family = PAID_NOT_BOOKED, failure = "The shop had cancelled the unpaid order already when the money arrived",
            happened = "Automattic/woocommerce-payments#3118; razorpay/razorpay-woocommerce#157")
    void the_money_arrives_after_the_order_was_cancelled() {
        var cart = cart();
        var order = open(cart);
        sandbox.outcome(order, "CANCEL", "SEND");
        awaitEvent(order, "PaymentFailed");
        sandbox.outcome(order, Map.of("outcome", "SUCCESS", "force", true, "webhook", "SEND"));
        isBookedOnce(cart, order);
    }

    @Exhibit(family = PAID_NOT_BOOKED, failure = "The late webhook of a failed attempt turned a paid order into a failed one",
            happened = "woocommerce/woocommerce-gateway-stripe#902; 202-ecommerce/stripe_official#79")
    void a_failure_is_reported_after_the_success() {
        var cart = cart();
        var order = bookedOrder(cart);
        var before = history.webhookOutcomes(order).size();
        assertThat(storefront.webhook(order, "checkout.order.failed", "FAILED").status()).isEqualTo(200);
        await().atMost(SOON).until(() -> history.webhookOutcomes(order).size() > before);
        assertThat(history.of(order)).endsWith("PaymentSucceeded");
        assertThat(paymentStatus(order)).isEqualTo("SUCCESS");
        isBookedOnce(cart, order);
    }

    @Exhibit(family = PAID_NOT_BOOKED, failure = "One value that the client did not know, and the status of a paid order could not be read at all",
            happened = "PhonePe's Java SDK throws on an unknown instrument, rail or mode (docs/phonepe.md, client libraries)")
    void the_status_of_a_paid_order_has_values_that_nobody_knows() {
        var cart = cart();
        var order = open(cart);
        sandbox.faults("""
                {"faults": [{"call": "STATUS", "kind": "UNKNOWN_INSTRUMENT", "merchantOrderId": "%1$s"},
                            {"call": "STATUS", "kind": "NO_RAIL", "merchantOrderId": "%1$s"},
                            {"call": "STATUS", "kind": "NULL_AMOUNTS", "merchantOrderId": "%1$s"}]}""".formatted(order));
        sandbox.outcome(order, "SUCCESS", "SEND");
        isBookedOnce(cart, order);
    }

    @Exhibit(family = PAID_NOT_BOOKED, failure = "The access token had been revoked, and the question that met the 401 was given up",
            happened = "PhonePe's Node SDK 2.0.2, Java and Python SDKs refresh the token, then throw the 401 (docs/phonepe.md, client libraries)")
    void the_token_is_revoked_while_the_devotee_pays() {
        var cart = cart();
        var order = open(cart);
        sandbox.revokeTokens();
        sandbox.outcome(order, "SUCCESS", "SEND");
        isBookedOnce(cart, order);
    }
}
