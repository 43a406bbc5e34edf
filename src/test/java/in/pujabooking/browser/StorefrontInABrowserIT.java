package in.pujabooking.browser;

import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.IntegrationTest;
import in.pujabooking.Sandbox;
import in.pujabooking.Storefront;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.util.UriComponentsBuilder;

/** The storefront's own JavaScript, unchanged, in a real browser: from the shop to PhonePe's page and back. */
@IntegrationTest
class StorefrontInABrowserIT {

    private static final long USER = 31;

    private static WebDriver browser;

    @Autowired
    private Storefront storefront;
    @Autowired
    private Sandbox sandbox;
    @Value("http://localhost:${server.port}")
    private String api;

    private ShopServer shop;
    private Devotee devotee;

    @BeforeEach
    void openTheBrowserAndTheShop() throws IOException {
        if (browser == null) {
            browser = Chromium.start();
        }
        shop = new ShopServer(Map.of("apiBaseUrl", api, "token", storefront.token(USER, "user"), "cart", Storefront.CART));
        devotee = new Devotee(browser);
    }

    @AfterEach
    void closeTheShop() {
        if (shop != null) {
            shop.close();
        }
        sandbox.noFaults();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void a_devotee_pays_and_sees_the_booking() {
        var cart = devotee.goesToPay();

        devotee.chooses("Success");

        var page = devotee.arrivesAt(ShopServer.ORIGIN + "/confirmbooking");
        assertThat(query(page)).containsEntry("cart_id", cart).containsEntry("redirect_source", "phonepe").containsKey("order_id");
        seesTheBooking(cart);
    }

    @Test
    void a_lost_webhook_is_not_noticed() {
        sandbox.faults("""
                {"faults": [{"call": "WEBHOOK", "kind": "LOSE"}]}""");
        var cart = devotee.goesToPay();

        devotee.chooses("Success");

        seesTheBooking(cart);
    }

    @Test
    void an_undecided_payment_is_polled_until_it_is_booked() {
        var cart = devotee.goesToPay();

        devotee.chooses("Pending");

        var page = devotee.arrivesAt(ShopServer.ORIGIN + "/confirmbooking");
        assertThat(devotee.sees("checking")).isEqualTo("Verifying payment...");
        sandbox.outcome(query(page).get("order_id"), "SUCCESS", "SEND");
        seesTheBooking(cart);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Failure", "Cancel"})
    void a_payment_that_did_not_go_through_can_be_tried_again(String choice) {
        var cart = devotee.goesToPay();

        devotee.chooses(choice);

        var page = devotee.arrivesAt(ShopServer.ORIGIN + "/failedbooking/");
        assertThat(query(page)).containsEntry("cart_id", cart).containsEntry("redirect_source", "phonepe");
        devotee.triesAgain();
        devotee.chooses("Success");
        seesTheBooking(cart);
    }

    @Test
    void the_storefronts_page_says_that_the_payment_failed() {
        devotee.goesToPay();
        devotee.chooses("Failure");
        var order = query(devotee.arrivesAt(ShopServer.ORIGIN + "/failedbooking/")).get("order_id");

        devotee.visits(api + "/api/payments/redirect/simple/?order_id=" + order);

        devotee.arrivesAt(ShopServer.ORIGIN + "/confirmbooking");
        assertThat(devotee.sees("outcome")).isEqualTo("Payment verification failed");
        assertThat(devotee.sees("error")).isEqualTo("Payment failed");
    }

    private void seesTheBooking(String cart) {
        assertThat(devotee.sees("outcome")).isEqualTo("Booking Confirmed!");
        assertThat(devotee.sees("amount")).isEqualTo("Amount Paid: ₹999");
        var booking = storefront.status(USER, cart).path("booking_id").asString();
        assertThat(booking).matches("BK-[0-9]{8}");
        assertThat(devotee.sees("booking")).isEqualTo("Booking ID: " + booking);
    }

    private static Map<String, String> query(URI page) {
        return UriComponentsBuilder.fromUri(page).build().getQueryParams().toSingleValueMap();
    }
}
