package in.pujabooking.live;

import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.browser.Chromium;
import in.pujabooking.browser.ShopServer;
import in.pujabooking.live.TwoNodes.Checkout;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A tab of the browser that waits for a booking by both ways, beginning on each of two nodes. Without a Chromium there is none, and nothing waits in it. */
final class WaitingTab implements AutoCloseable {

    private static final List<String> WAITS = List.of("poll-0", "poll-1", "events-0", "events-1");

    private final WebDriver browser = Chromium.isInstalled() ? Chromium.start() : null;
    private ShopServer shop;

    /** How many requests it keeps waiting on each node. */
    int waitersOnEachNode() {
        return browser == null ? 0 : 2;
    }

    void waitsFor(Checkout checkout, List<String> nodes) throws IOException {
        if (browser != null) {
            shop = new ShopServer(Map.of("nodes", nodes, "token", checkout.token(), "cart", checkout.cart()));
            browser.get(ShopServer.ORIGIN + "/wait.html");
        }
    }

    /** Returns when it shows the booking, however it was told. */
    void sees(String booking, Duration within) {
        assertThat(booking).startsWith("BK-");
        if (browser != null) {
            var eyes = new WebDriverWait(browser, within);
            WAITS.forEach(wait -> eyes.until(ExpectedConditions.textToBe(By.id(wait), booking)));
            shop.close();
        }
    }

    @Override
    public void close() {
        if (browser != null) {
            browser.quit();
        }
        if (shop != null) {
            shop.close();
        }
    }
}
