package in.pujabooking.phonepe.sandbox.refunds;

import in.pujabooking.phonepe.sandbox.SandboxSettings;
import in.pujabooking.phonepe.sandbox.faults.Call;
import in.pujabooking.phonepe.sandbox.faults.FaultyAnswers;
import in.pujabooking.phonepe.sandbox.http.GatewayRoutes;
import in.pujabooking.phonepe.sandbox.http.Json;
import in.pujabooking.phonepe.sandbox.http.Refusal;
import in.pujabooking.phonepe.sandbox.http.Routes;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.node.ObjectNode;

/** Refund and refund status (docs/phonepe.md, refunds). */
final class RefundRoutes implements Routes {

    record Accepted(String refundId, String currency, long amount, String state) {}

    private final RefundAcceptance desk;
    private final RefundBook book;
    private final FaultyAnswers answers;
    private final GatewayRoutes gatewayRoutes;
    private final Json json;
    private final long minAmount;

    RefundRoutes(RefundAcceptance desk, RefundBook book, FaultyAnswers answers, GatewayRoutes gatewayRoutes, Json json, SandboxSettings settings) {
        this.desk = desk;
        this.book = book;
        this.answers = answers;
        this.gatewayRoutes = gatewayRoutes;
        this.json = json;
        this.minAmount = settings.refund().minAmount();
    }

    @Override
    public void declare(RouterFunctions.Builder routes) {
        gatewayRoutes.post(routes, "/payments/v2/refund", this::refund);
        gatewayRoutes.get(routes, "/payments/v2/refund/{merchantRefundId}/status", this::status);
    }

    private ServerResponse refund(ServerRequest request) throws Exception {
        ObjectNode body = json.gatewayBody(request);
        return answers.answer(Call.REFUND, body.path("originalMerchantOrderId").asString(""), () -> {
            SandboxRefund accepted = desk.accept(ValidRefundRequest.read(body, minAmount));
            return new Accepted(accepted.refundId(), "INR", accepted.amount(), accepted.state().wireName());
        });
    }

    private ServerResponse status(ServerRequest request) {
        String id = request.pathVariable("merchantRefundId");
        String orderId = book.find(id).map(SandboxRefund::originalMerchantOrderId).orElse("");
        return answers.answer(Call.REFUND_STATUS, orderId, () -> book.find(id).map(RefundBody::forStatus)
                .orElseThrow(() -> Refusal.of(404, "REFUND_NOT_FOUND", "No entry found for the given merchant refund id")));
    }
}
