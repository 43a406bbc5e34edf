package in.pujabooking.phonepe.sandbox.refunds;

import in.pujabooking.phonepe.sandbox.http.Json;
import in.pujabooking.phonepe.sandbox.http.Refusal;
import in.pujabooking.phonepe.sandbox.http.Routes;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Automation: {@code POST /sandbox/refunds/{merchantRefundId}/outcome} decides how a refund ends: one that runs (200), one that is still
 * to come under that id, or with the id {@code next} whichever comes next (202). A refund that is over can't be changed (409).
 */
final class RefundControlRoutes implements Routes {

    private final RefundBook book;
    private final RefundPlans plans;
    private final RefundProcessor progress;
    private final Json json;

    RefundControlRoutes(RefundBook book, RefundPlans plans, RefundProcessor progress, Json json) {
        this.book = book;
        this.plans = plans;
        this.progress = progress;
        this.json = json;
    }

    @Override
    public void declare(RouterFunctions.Builder routes) {
        routes.POST("/sandbox/refunds/{merchantRefundId}/outcome", this::outcome);
    }

    private ServerResponse outcome(ServerRequest request) throws Exception {
        String id = request.pathVariable("merchantRefundId");
        RefundPlan plan = json.automationBody(request, RefundOutcomeRequest.class).plan(plans);
        Optional<SandboxRefund> running = book.change(id, refund -> {
            if (!refund.state().running()) {
                throw Refusal.automation(409, "Refund " + id + " is " + refund.state().wireName() + " already");
            }
            return refund.planned(plan);
        });
        if (running.isPresent()) {
            progress.watch(running.get());
            return Json.ok(RefundBody.forStatus(running.get()));
        }
        plans.tell(id, plan);
        return ServerResponse.accepted().contentType(MediaType.APPLICATION_JSON).body(Map.of("merchantRefundId", id, "planned", true));
    }
}
