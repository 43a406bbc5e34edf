package in.pujabooking.phonepe.sandbox.orders;

import in.pujabooking.phonepe.sandbox.SandboxSettings;
import in.pujabooking.phonepe.sandbox.SandboxSettings.UnknownOrder;
import in.pujabooking.phonepe.sandbox.faults.Call;
import in.pujabooking.phonepe.sandbox.faults.FaultyAnswers;
import in.pujabooking.phonepe.sandbox.http.CallLog;
import in.pujabooking.phonepe.sandbox.http.GatewayRoutes;
import in.pujabooking.phonepe.sandbox.http.Refusal;
import in.pujabooking.phonepe.sandbox.http.Routes;
import in.pujabooking.phonepe.sandbox.support.PhonePeIds;
import java.util.List;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The status of an order, and of one attempt (docs/phonepe.md, order status). */
final class StatusRoutes implements Routes {

    private final OrderLifecycle orderLifecycle;
    private final ErrorCatalogue errors;
    private final FaultyAnswers answers;
    private final GatewayRoutes gatewayRoutes;
    private final CallLog calls;
    private final PhonePeIds ids;
    private final UnknownOrder unknown;

    StatusRoutes(
            OrderLifecycle orderLifecycle, ErrorCatalogue errors, FaultyAnswers answers, GatewayRoutes gatewayRoutes, CallLog calls, PhonePeIds ids,
            SandboxSettings settings) {
        this.orderLifecycle = orderLifecycle;
        this.errors = errors;
        this.answers = answers;
        this.gatewayRoutes = gatewayRoutes;
        this.calls = calls;
        this.ids = ids;
        this.unknown = settings.order().unknown();
    }

    @Override
    public void declare(RouterFunctions.Builder routes) {
        gatewayRoutes.get(routes, "/checkout/v2/order/{merchantOrderId}/status", this::orderStatus);
        gatewayRoutes.get(routes, "/checkout/v2/transaction/{transactionId}/status", this::transactionStatus);
    }

    private ServerResponse orderStatus(ServerRequest request) {
        String id = request.pathVariable("merchantOrderId");
        calls.add(CallLog.Kind.STATUS, id, ids.now());
        return answers.answer(Call.STATUS, id, () -> {
            Order order = orderLifecycle.find(id).orElseThrow(this::unknownOrder);
            List<PaymentAttempt> all = order.attempts();
            return view(order, flag(request, "details") || all.isEmpty() ? all : List.of(all.getLast()), flag(request, "errorContext"));
        });
    }

    private ServerResponse transactionStatus(ServerRequest request) {
        String id = request.pathVariable("transactionId");
        return answers.answer(Call.STATUS, "", () -> {
            Order order = orderLifecycle.ofTransaction(id)
                    .orElseThrow(() -> Refusal.framed(400, "MAPPING_NOT_FOUND", "No entry found for the given transaction id"));
            return view(order, order.attempts().stream().filter(it -> it.transactionId().equals(id)).toList(), false);
        });
    }

    private OrderView view(Order order, List<PaymentAttempt> shown, boolean withContext) {
        FailureCodes why = order.state().failure();
        return OrderView.forStatus(order, shown, withContext && why != null ? ErrorContext.of(errors.context(why)) : null);
    }

    /** The first value counts: one SDK sends the parameter twice, another with a capital (docs/phonepe.md, client libraries). */
    private static boolean flag(ServerRequest request, String name) {
        return "true".equalsIgnoreCase(request.servletRequest().getParameter(name));
    }

    private Refusal unknownOrder() {
        return switch (unknown) {
            case INVALID_MERCHANT_ORDER_ID -> Refusal.of(400, "INVALID_MERCHANT_ORDER_ID", "No entry found for given merchant order id");
            case MERCHANT_ORDER_MAPPING_NOT_FOUND -> Refusal.framed(400, "MERCHANT_ORDER_MAPPING_NOT_FOUND", "No entry found for this order");
            case ORDER_NOT_FOUND -> Refusal.of(404, "ORDER_NOT_FOUND", "There is no such order");
        };
    }
}
