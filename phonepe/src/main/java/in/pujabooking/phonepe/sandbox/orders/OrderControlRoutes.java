package in.pujabooking.phonepe.sandbox.orders;

import in.pujabooking.phonepe.sandbox.SandboxSettings;
import in.pujabooking.phonepe.sandbox.http.CallLog;
import in.pujabooking.phonepe.sandbox.http.Json;
import in.pujabooking.phonepe.sandbox.http.Refusal;
import in.pujabooking.phonepe.sandbox.http.Routes;
import java.util.Map;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Automation: look at orders under {@code /sandbox/orders}, and decide how one ends. */
final class OrderControlRoutes implements Routes {

    private static final int LISTED = 50;

    private final OrderLifecycle orderLifecycle;
    private final ErrorCatalogue errors;
    private final PayPageAddress page;
    private final CallLog calls;
    private final Json json;
    private final long lateByMs;

    OrderControlRoutes(OrderLifecycle orderLifecycle, ErrorCatalogue errors, PayPageAddress page, CallLog calls, Json json, SandboxSettings settings) {
        this.orderLifecycle = orderLifecycle;
        this.errors = errors;
        this.page = page;
        this.calls = calls;
        this.json = json;
        this.lateByMs = settings.webhook().lateBy().toMillis();
    }

    @Override
    public void declare(RouterFunctions.Builder routes) {
        routes.GET("/sandbox/orders", request -> Json.ok(Map.of("orders",
                orderLifecycle.newest(limit(request)).stream().map(it -> view(it, request)).toList())));
        routes.GET("/sandbox/orders/{merchantOrderId}", this::one);
        routes.POST("/sandbox/orders/{merchantOrderId}/outcome", this::outcome);
    }

    private ServerResponse one(ServerRequest request) {
        String id = request.pathVariable("merchantOrderId");
        return orderLifecycle.find(id).map(it -> Json.ok(view(it, request))).orElseThrow(() -> new Refusal(404, Map.of(
                "error", "No order " + id, "payCalls", calls.of(CallLog.Kind.PAY, id), "statusCalls", calls.of(CallLog.Kind.STATUS, id))));
    }

    private ServerResponse outcome(ServerRequest request) throws Exception {
        String id = request.pathVariable("merchantOrderId");
        OutcomeRequest wanted = json.automationBody(request, OutcomeRequest.class);
        orderLifecycle.decide(id, wanted.decision(errors), wanted.forced(), wanted.sending(lateByMs));
        return one(request);
    }

    private ControlView view(Order order, ServerRequest request) {
        return ControlView.of(order, page.of(order, request), calls);
    }

    private static int limit(ServerRequest request) {
        try {
            return request.param("limit").map(Integer::parseInt).filter(it -> it > 0).orElse(LISTED);
        } catch (NumberFormatException nonsense) {
            throw Refusal.automation(400, "limit must be a number");
        }
    }
}
