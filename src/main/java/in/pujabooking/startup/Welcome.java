package in.pujabooking.startup;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells a person at the start where everything is, with a line to try it. */
@Component
@ConditionalOnProperty(name = "startup.welcome", matchIfMissing = true)
class Welcome {

    private final Environment environment;

    Welcome(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void on(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext web) {
            System.out.println(text("http://localhost:" + web.getWebServer().getPort()));
        }
    }

    private String text(String here) {
        if (!"SANDBOX".equals(environment.getProperty("phonepe.env"))) {
            return "Checkout is ready on " + here;
        }
        return """

                Checkout is ready (PhonePe: the sandbox).
                  API        %1$s/api/docs/
                  PhonePe    http://localhost:%2$s
                  database   %3$s

                Try it:
                  TOKEN=$(curl -s %1$s/api/dev/token/ -H 'Content-Type: application/json' -d '{"user_id": 1, "roles": ["user"]}' | sed 's/.*"access":"\\([^"]*\\)".*/\\1/')
                  curl -s %1$s/api/cart/carts/ -H "Authorization: Bearer $TOKEN"
                """.formatted(here, environment.getProperty("phonepe.sandbox.port"),
                environment.getProperty("spring.datasource.url", "embedded PostgreSQL in " + environment.getProperty("embedded-postgres.data-dir")));
    }
}
