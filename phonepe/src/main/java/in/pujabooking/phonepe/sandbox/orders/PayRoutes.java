package in.pujabooking.phonepe.sandbox.orders;

import in.pujabooking.phonepe.sandbox.faults.Call;
import in.pujabooking.phonepe.sandbox.faults.FaultyAnswers;
import in.pujabooking.phonepe.sandbox.http.CallLog;
import in.pujabooking.phonepe.sandbox.http.GatewayRoutes;
import in.pujabooking.phonepe.sandbox.http.Json;
import in.pujabooking.phonepe.sandbox.http.Routes;
import in.pujabooking.phonepe.sandbox.support.PhonePeIds;
import java.util.function.Function;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.node.ObjectNode;

/** Create payment, for browsers and for the mobile SDKs (docs/phonepe.md, pay). */
final class PayRoutes implements Routes {

    record Paying(String orderId, String state, long expireAt, String redirectUrl) {}

    record SdkOrder(String orderId, String state, long expireAt, String token) {}

    private final OrderLifecycle orderLifecycle;
    private final PayRequestReader reader;
    private final PayPageAddress page;
    private final FaultyAnswers answers;
    private final GatewayRoutes gatewayRoutes;
    private final Json json;
    private final CallLog calls;
    private final PhonePeIds ids;

    PayRoutes(
            OrderLifecycle orderLifecycle, PayRequestReader reader, PayPageAddress page, FaultyAnswers answers, GatewayRoutes gatewayRoutes, Json json, CallLog calls,
            PhonePeIds ids) {
        this.orderLifecycle = orderLifecycle;
        this.reader = reader;
        this.page = page;
        this.answers = answers;
        this.gatewayRoutes = gatewayRoutes;
        this.json = json;
        this.calls = calls;
        this.ids = ids;
    }

    @Override
    public void declare(RouterFunctions.Builder routes) {
        gatewayRoutes.post(routes, "/checkout/v2/pay", request -> pay(request,
                order -> new Paying(order.orderId(), order.state().wireName(), order.expireAt(), page.of(order, request))));
        gatewayRoutes.post(routes, "/checkout/v2/sdk/order", request -> pay(request,
                order -> new SdkOrder(order.orderId(), order.state().wireName(), order.expireAt(), page.token(order))));
    }

    private ServerResponse pay(ServerRequest request, Function<Order, Record> answer) throws Exception {
        ObjectNode body = json.gatewayBody(request);
        String merchantOrderId = body.path("merchantOrderId").asString("");
        calls.add(CallLog.Kind.PAY, merchantOrderId, ids.now());
        return answers.answer(Call.PAY, merchantOrderId, () -> answer.apply(orderLifecycle.open(reader.read(body))));
    }
}
