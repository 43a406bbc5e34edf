package in.pujabooking.phonepe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pay page and the way back to the shop (docs/phonepe.md, pay page). */
class PayPageTest {

    private static Receiver shop;
    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        shop = new Receiver();
        sandbox = Sandbox.telling(shop, Map.of());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
        shop.close();
    }

    @Test
    void thePageShowsWhatIsToBePaidAndEscapesIt() {
        Map<String, Object> body = Sandbox.payBody(Sandbox.newId());
        body.put("paymentFlow", Map.of("type", "PG_CHECKOUT", "message", "<script>alert(1)</script>", "merchantUrls",
                Map.of("redirectUrl", "https://shop.example/?a=1&b=2")));

        Sandbox.Answer page = sandbox.get(sandbox.post("/checkout/v2/pay", body).json().path("redirectUrl").asString());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("₹499.00", body.get("merchantOrderId").toString(), "&lt;script&gt;", "name=\"viewport\"")
                .doesNotContain("<script>").doesNotContain("{{");
    }

    @Test
    void theAmountIsWrittenAsInIndiaAndTheLastMinuteIsNamed() {
        Map<String, Object> body = Sandbox.payBody(Sandbox.newId());
        body.put("amount", 1_234_567_05);

        Sandbox.Answer page = sandbox.get(sandbox.post("/checkout/v2/pay", body).json().path("redirectUrl").asString());

        assertThat(page.text()).contains("<h1>Pay ₹12,34,567.05</h1>").containsPattern("Open until \\d+ \\w+, \\d\\d:\\d\\d IST");
    }

    @Test
    void thePageNeedsNoScriptAndNothingFromElsewhere() {
        Sandbox.Answer page = sandbox.get(sandbox.pay(Sandbox.newId()).json().path("redirectUrl").asString());

        assertThat(page.text()).doesNotContain("<script", "<link", "<img", "src=", "url(", "http://", "https://");
        assertThat(page.response().headers().firstValue("Content-Security-Policy").orElseThrow()).startsWith("default-src 'none'");
    }

    @ParameterizedTest
    @CsvSource({"SUCCESS,COMPLETED", "FAILURE,FAILED", "PENDING,PENDING", "CANCEL,FAILED"})
    void aChoiceLeadsBackToTheShopByABareGet(String choice, String state) {
        String id = Sandbox.newId();
        String page = sandbox.pay(id).json().path("redirectUrl").asString();

        Sandbox.Answer chosen = choose(sandbox, page, choice);

        assertThat(chosen.status()).isEqualTo(303);
        assertThat(chosen.response().headers().firstValue("Location")).hasValue("https://shop.example/return?o=" + id);
        assertThat(sandbox.status(id).json().path("state").asString()).isEqualTo(state);
        assertThat(shop.of(id)).as("told before the browser returns").hasSize(state.equals("PENDING") ? 0 : 1);
    }

    @Test
    void aFailedAttemptMayBeRepeatedOnThePage() {
        String id = Sandbox.newId();
        String page = sandbox.pay(id).json().path("redirectUrl").asString();

        Sandbox.Answer chosen = choose(sandbox, page, "RETRY");

        assertThat(chosen.response().headers().firstValue("Location").orElseThrow()).startsWith("/transact/uat_v3?token=");
        assertThat(sandbox.get(page).text()).contains("Attempts so far: 1");
    }

    @Test
    void aFinishedOrderSaysSoAndLinksBack() {
        String id = Sandbox.newId();
        String page = sandbox.pay(id).json().path("redirectUrl").asString();
        choose(sandbox, page, "SUCCESS");

        assertThat(sandbox.get(page).text()).contains("has been paid", "href=\"https://shop.example/return?o=" + id);
        assertThat(choose(sandbox, page, "SUCCESS").status()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({"FAILURE,Failed,Z9", "CANCEL,Cancelled,given up"})
    void anOrderThatWasNotPaidSaysWhy(String choice, String title, String why) {
        String page = sandbox.pay(Sandbox.newId()).json().path("redirectUrl").asString();
        choose(sandbox, page, choice);

        assertThat(sandbox.get(page).text()).contains("<h1>" + title + "</h1>", why, "cannot be paid any more");
    }

    @Test
    void anExpiredOrderSaysSo() {
        try (Sandbox brief = Sandbox.with(Map.of("sandbox.expire-after-override", "1ms"))) {
            String page = brief.pay("GONE").json().path("redirectUrl").asString();
            await().until(() -> brief.get(page).text().contains("cannot be paid any more"));
            assertThat(brief.get(page).text()).contains("<h1>Expired</h1>");
        }
    }

    @Test
    void aForeignTokenShowsNothing() {
        assertThat(sandbox.get("/transact/uat_v3?token=made.up").status()).isEqualTo(404);
        assertThat(sandbox.get("/transact/uat_v3").text()).contains("No such payment");
        String page = sandbox.pay(Sandbox.newId()).json().path("redirectUrl").asString();
        assertThat(choose(sandbox, page, "EXPLODE").status()).isEqualTo(400);
    }

    @Test
    void theBrowserMayReturnBeforeTheWebhook() {
        try (Receiver slow = new Receiver(); Sandbox hasty = Sandbox.telling(slow, Map.of(
                "sandbox.page.redirect", "BEFORE_WEBHOOK", "sandbox.page.webhook-delay", "400ms"))) {
            String page = hasty.pay("FIRST").json().path("redirectUrl").asString();
            assertThat(choose(hasty, page, "SUCCESS").status()).isEqualTo(303);
            assertThat(slow.of("FIRST")).isEmpty();
            await().until(() -> slow.of("FIRST").size() == 1);
        }
    }

    @Test
    void theScriptOpensThePage() {
        Sandbox.Answer script = sandbox.get("/web/bundle/checkout.js");
        assertThat(script.text()).contains("PhonePeCheckout");
        assertThat(script.response().headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
    }

    private static Sandbox.Answer choose(Sandbox where, String page, String choice) {
        String token = page.substring(page.indexOf("token=") + 6, page.indexOf("&routingKey"));
        return where.send(where.request("/transact/uat_v3").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Sandbox.form(Map.of("token", token, "choice", choice, "errorCode", "Z9")))));
    }
}
