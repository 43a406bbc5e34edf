package in.pujabooking.browser;

import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import java.net.URI;
import java.time.Duration;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person in front of the browser: sees what is shown, clicks, and waits for what comes. */
final class Devotee {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final WebDriver browser;
    private final WebDriverWait eyes;

    Devotee(WebDriver browser) {
        this.browser = browser;
        this.eyes = new WebDriverWait(browser, PATIENCE);
    }

    /** Books the shop's puja and goes to pay; ends on PhonePe's page and answers the cart_id. */
    String goesToPay() {
        browser.get(ShopServer.ORIGIN + "/");
        clicks(By.id("book"));
        String cart = sees("cart");
        clicks(By.id("pay"));
        arrivesAt("/transact/");
        return cart;
    }

    /** Pays for the same cart once more, from the page for failed payments; ends on PhonePe's page. */
    void triesAgain() {
        clicks(By.id("again"));
        arrivesAt("/transact/");
    }

    /** @param button what the pay page's button says */
    void chooses(String button) {
        clicks(By.xpath("//button[normalize-space()='" + button + "']"));
    }

    void visits(String address) {
        browser.get(address);
    }

    /** Where the browser is once its address has this part. */
    URI arrivesAt(String part) {
        eyes.withMessage(() -> "no way to " + part + ", still at " + browser.getCurrentUrl()).until(urlContains(part));
        return URI.create(browser.getCurrentUrl());
    }

    /** The text of an element of the shop's page, once it is there. */
    String sees(String id) {
        return eyes.until(visibilityOfElementLocated(By.id(id))).getText();
    }

    private void clicks(By button) {
        eyes.until(elementToBeClickable(button)).click();
    }
}
