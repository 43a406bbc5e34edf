package in.pujabooking.phonepe.sandbox;

import in.pujabooking.phonepe.sandbox.faults.FaultsConfiguration;
import in.pujabooking.phonepe.sandbox.http.HttpConfiguration;
import in.pujabooking.phonepe.sandbox.orders.OrdersConfiguration;
import in.pujabooking.phonepe.sandbox.page.PageConfiguration;
import in.pujabooking.phonepe.sandbox.refunds.RefundsConfiguration;
import in.pujabooking.phonepe.sandbox.support.SupportConfiguration;
import in.pujabooking.phonepe.sandbox.tokens.TokensConfiguration;
import in.pujabooking.phonepe.sandbox.webhooks.WebhooksConfiguration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * The sandbox PhonePe as a program (port 8001) and as a part of another program.
 *
 * <p>Only the named auto-configurations apply, whatever else is on the class path.
 */
@ImportAutoConfiguration({
        JacksonAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class, HttpEncodingAutoConfiguration.class,
        TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class})
@EnableConfigurationProperties(SandboxSettings.class)
@Import({
        SupportConfiguration.class, HttpConfiguration.class, TokensConfiguration.class, FaultsConfiguration.class,
        WebhooksConfiguration.class, OrdersConfiguration.class, RefundsConfiguration.class, PageConfiguration.class})
public final class SandboxApplication {

    private static final int DEFAULT_PORT = 8001;

    /** Spring Boot's own account of a failed start, which StartFailure replaces. */
    private static final Map<String, String> QUIET_FAILURE = Map.of(
            "logging.level.org.springframework.boot.diagnostics", "OFF", "logging.level.org.springframework.boot.SpringApplication", "OFF",
            "logging.level.org.springframework.boot.autoconfigure.logging", "OFF",
            "logging.level.org.springframework.boot.web.server.servlet.context", "ERROR");

    private SandboxApplication() {}

    /** Runs it alone until the process ends; exit code 1 and one sentence on the error stream when it can't start. */
    public static void main(String[] args) {
        SpringApplication application = application();
        application.setLogStartupInfo(true);
        try {
            application.run(withFixedArguments(QUIET_FAILURE, args));
        } catch (RuntimeException failure) {
            StartFailure.of(failure).print(System.err);
            System.exit(1);
        }
    }

    /**
     * Starts it inside the calling process as a context of its own, which the caller closes.
     *
     * @param properties settings that win over everything else, such as {@code server.port} (default 8001, 0 for any free port) and
     *     {@code sandbox.*} of {@link SandboxSettings}
     * @throws StartFailure with one sentence for people when the port is taken, the data directory is in use or a setting is wrong
     */
    public static ConfigurableApplicationContext start(Map<String, ?> properties) {
        SpringApplication application = application();
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        // the host has set its logging up; a second initialisation would undo it when this context closes
        application.setListeners(application.getListeners().stream().filter(it -> !(it instanceof LoggingApplicationListener)).toList());
        Map<String, Object> fixed = new LinkedHashMap<>(Map.of("server.port", DEFAULT_PORT));
        fixed.putAll(properties);
        try {
            return application.run(withFixedArguments(fixed));
        } catch (RuntimeException failure) {
            throw StartFailure.of(failure);
        }
    }

    /** The port that a started sandbox listens on. */
    public static int port(ConfigurableApplicationContext started) {
        return ((ServletWebServerApplicationContext) started).getWebServer().getPort();
    }

    private static SpringApplication application() {
        SpringApplication application = new SpringApplication(SandboxApplication.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.addInitializers(new PortCheck());
        return application;
    }

    /** As command-line arguments, which no environment variable of a surrounding program can override. */
    private static String[] withFixedArguments(Map<String, ?> properties, String... more) {
        Map<String, Object> all = new LinkedHashMap<>(Map.of(
                "spring.config.name", "sandbox", "spring.jmx.enabled", false, "spring.threads.virtual.enabled", true,
                "spring.web.resources.add-mappings", false, "server.shutdown", "immediate"));
        all.putAll(properties);
        return Stream.concat(
                all.entrySet().stream().map(it -> "--" + it.getKey() + "=" + it.getValue()), Arrays.stream(more)).toArray(String[]::new);
    }
}
