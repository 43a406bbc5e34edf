package in.pujabooking.museum;

import static in.pujabooking.museum.Family.TWICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.UserId;
import in.pujabooking.command.booking.BookingCommand.CreateBooking;
import in.pujabooking.command.cart.Selection;
import in.pujabooking.command.cart.ServiceType;
import in.pujabooking.command.payment.Purchase;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.annotation.Autowired;

/** The same thing happens twice, and so does what it leads to. */
class TwiceIT extends Stage {

    @Autowired
    private CommandGateway commands;

    @Exhibit(family = TWICE, failure = "The webhook and the returning customer created an order each",
            happened = "razorpay/razorpay-magento#211 and #208; Automattic/woocommerce-payments#3520")
    void the_webhook_races_the_return() throws Exception {
        var cart = cart();
        var order = open(cart);
        sandbox.outcome(order, "SUCCESS", "LOSE");
        Callable<Integer> webhook = () -> storefront.webhook(order, "checkout.order.completed", "COMPLETED").status();
        Callable<Integer> back = () -> storefront.get(devotee, "/api/payments/redirect/?order_id=" + order).status();
        Callable<Integer> poll = () -> storefront.get(devotee, "/api/payments/cart/status/" + cart + "/").status();
        assertThat(atOnce(List.of(webhook, back, poll, back, webhook, poll))).containsExactly(200, 302, 200, 302, 200, 200);
        isBookedOnce(cart, order);
    }

    @Exhibit(family = TWICE, failure = "The gateway sent the same notification many times at once, and each was handled",
            happened = "razorpay/razorpay-opencart#120 (70 times); razorpay/razorpay-magento#291")
    void many_webhooks_arrive_at_once() throws Exception {
        var cart = cart();
        var order = open(cart);
        sandbox.outcome(order, "SUCCESS", "LOSE");
        Callable<Integer> webhook = () -> storefront.webhook(order, "checkout.order.completed", "COMPLETED").status();
        assertThat(atOnce(Collections.nCopies(40, webhook))).containsOnly(200);
        isBookedOnce(cart, order);
        assertThat(statusCalls(order)).isLessThan(20);
    }

    @Exhibit(family = TWICE, failure = "The checkout was open in two tabs, and both were paid", happened = "Automattic/woocommerce-payments#6487; Adyen/adyen-commercetools#40")
    void the_checkout_is_open_in_two_tabs() {
        var cart = cart();
        var first = storefront.pay(devotee, cart).body().at("/data/payment_order");
        var second = storefront.pay(devotee, cart).body().at("/data/payment_order");
        assertThat(second.path("merchant_order_id")).isEqualTo(first.path("merchant_order_id"));
        var order = first.path("merchant_order_id").asString();
        assertThat(payCalls(order)).isEqualTo(1);

        sandbox.outcome(order, "SUCCESS", "SEND");
        isBookedOnce(cart, order);
        assertThat(storefront.pay(devotee, cart).status()).isEqualTo(400);
        assertThat(sandbox.tryOutcome(order, Map.of("outcome", "SUCCESS")).status()).isEqualTo(409);
    }

    @Exhibit(family = TWICE, failure = "A double click on the button made two orders", happened = "extcode/cart#33; adyen-examples/adyen-magento2-hyva#60; lightspeedretail/webstore#158")
    void the_button_is_clicked_twice() throws Exception {
        var cart = cart();
        Callable<String> click = () -> storefront.pay(devotee, cart).body().at("/data/payment_order/merchant_order_id").asString();
        var orders = atOnce(Collections.nCopies(4, click)).stream().distinct().toList();
        assertThat(orders).hasSize(1);
        assertThat(payCalls(orders.getFirst())).isEqualTo(1);
    }

    @Exhibit(family = TWICE, failure = "The webhook met an error 500, was sent again, and then both deliveries counted",
            happened = "202-ecommerce/stripe_official#79 (a 4xx makes Stripe deliver again); PhonePe may send a webhook several times (docs/phonepe.md, webhooks)")
    void the_webhook_is_delivered_again_after_an_error() {
        var cart = cart();
        var order = open(cart);
        Poison.forWebhooksAbout(order, database).during(() -> {
            sandbox.outcome(order, "SUCCESS", "SEND");
            await().atMost(SOON).until(() -> sandbox.webhookAnswers(order).contains(500));
        });
        await().atMost(SOON).until(() -> sandbox.webhookAnswers(order).contains(200));
        isBookedOnce(cart, order);
        assertThat(history.webhookOutcomes(order)).hasSize(1);
    }

    @Exhibit(family = TWICE, failure = "The client retried a POST whose answer was an error, though the gateway had done what it asked",
            happened = "PhonePe's Python SDK sends POST pay and refund up to three times (docs/phonepe.md, client libraries)")
    void the_pay_call_is_repeated_blindly() {
        var cart = cart();
        sandbox.faults("{\"faults\": [{\"call\": \"PAY\", \"kind\": \"STATUS_500_AFTER\", \"times\": 1}]}");
        assertThat(storefront.pay(devotee, cart).status()).isEqualTo(502);
        var order = storefront.status(devotee, cart).path("merchant_order_id").asString();

        sandbox.outcome(order, "SUCCESS", "SEND");
        isBookedOnce(cart, order);
        assertThat(payCalls(order)).isEqualTo(1);
        assertThat(storefront.get(devotee, "/api/payments/list/").body().path("data").size()).isEqualTo(1);
    }

    @Exhibit(family = TWICE, failure = "Every way to a booking first looked whether there is one, then made it; two that looked at once made two",
            happened = "princekumar205086/okpuja_backend, Booking.objects.filter(...).first() before create in the redirect handlers and auto_complete_payments.py")
    void two_nodes_look_first_and_book_then() throws Exception {
        var cart = cart();
        var order = open(cart);
        var purchase = new Purchase(new CartId(cart), new UserId(devotee),
                new Selection(ServiceType.PUJA, 1, 1L, LocalDate.of(2035, 8, 15), LocalTime.of(10, 0)), new Paise(99_900), null);
        sandbox.outcome(order, "SUCCESS", "LOSE");
        Callable<Object> webhook = () -> storefront.webhook(order, "checkout.order.completed", "COMPLETED");
        Callable<Object> book = () -> commands.sendAndWait(new CreateBooking(BookingId.of(purchase.cartId()), new MerchantOrderId(order), purchase));
        assertThat(atOnce(List.of(webhook, book, book, book, book, book)).stream().filter(Objects::nonNull)).isNotEmpty();
        isBookedOnce(cart, order);
    }
}
