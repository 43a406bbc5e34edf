package in.pujabooking.phonepe.sandbox.webhooks;

import in.pujabooking.phonepe.sandbox.http.Json;
import in.pujabooking.phonepe.sandbox.http.Routes;
import java.util.Map;
import org.springframework.web.servlet.function.RouterFunctions;

/** {@code GET /sandbox/webhooks[?merchantOrderId=]}: every attempt, oldest first. */
final class WebhookRoutes implements Routes {

    private final DeliveryLog log;

    WebhookRoutes(DeliveryLog log) {
        this.log = log;
    }

    @Override
    public void declare(RouterFunctions.Builder routes) {
        routes.GET("/sandbox/webhooks", request -> Json.ok(Map.of("webhooks", log.of(request.param("merchantOrderId").orElse(null)))));
    }
}
