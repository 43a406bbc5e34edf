package in.pujabooking.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.slf4j.LoggerFactory;

/**
 * The Chromium that is installed on this machine, Debian's unless {@code -Dbrowser.chromium} and {@code -Dbrowser.chromedriver} name
 * another. Nothing is ever downloaded.
 */
public final class Chromium {

    private static final Path BROWSER = Path.of(System.getProperty("browser.chromium", "/usr/bin/chromium"));
    private static final Path DRIVER = Path.of(System.getProperty("browser.chromedriver", "/usr/bin/chromedriver"));

    private static final String MISSING = Stream.of(BROWSER, DRIVER).filter(program -> !Files.isExecutable(program)).findFirst()
            .map(program -> "No browser test: there is no " + program + ". On Debian: apt-get install chromium chromium-driver").orElse("");

    static {
        if (!MISSING.isEmpty()) {
            LoggerFactory.getLogger(Chromium.class).warn(MISSING);
        }
    }

    private Chromium() {
    }

    /** Whether there is one; if not, the log says what is missing. */
    public static boolean isInstalled() {
        return MISSING.isEmpty();
    }

    /** Skips the test where there is none. */
    public static void assumeInstalled() {
        assumeTrue(MISSING.isEmpty(), MISSING);
    }

    /** A headless browser with a profile of its own; skips the test where there is none. */
    public static WebDriver start() {
        assumeInstalled();
        var service = new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).usingAnyFreePort().build();
        return new ChromeDriver(service, options());
    }

    private static ChromeOptions options() {
        return new ChromeOptions().setBinary(BROWSER.toFile()).addArguments(
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--user-data-dir=" + freshProfile());
    }

    private static Path freshProfile() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "chromium-").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
