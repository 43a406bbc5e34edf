package in.pujabooking.phonepe.sandbox.faults;

import in.pujabooking.phonepe.sandbox.faults.FaultKind.Moment;
import in.pujabooking.phonepe.sandbox.http.Json;
import in.pujabooking.phonepe.sandbox.http.Refusal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.node.ObjectNode;

/** Answers a call, unless and as far as a fault strikes it. */
public final class FaultyAnswers {

    private final Faults faults;
    private final Hang hang;
    private final Json json;

    FaultyAnswers(Faults faults, Hang hang, Json json) {
        this.faults = faults;
        this.hang = hang;
        this.json = json;
    }

    /** @param work does what was asked and returns the body of a 200 */
    public ServerResponse answer(Call call, String merchantOrderId, Supplier<?> work) {
        faults.strike(call, Moment.BEFORE, merchantOrderId).forEach(this::before);
        Object body = work.get();
        for (Fault fault : faults.strike(call, Moment.AFTER, merchantOrderId)) {
            switch (fault.kind()) {
                case TIMEOUT_AFTER -> hang.on(fault.delay());
                case NONSENSE_200 -> {
                    return ServerResponse.ok().contentType(MediaType.TEXT_HTML).body("<html><body>It works!</body></html>");
                }
                case EMPTY_200 -> {
                    return Json.ok(Map.of());
                }
                default -> throw Refusal.internalError();
            }
        }
        List<Fault> distorting = faults.strike(call, Moment.BODY, merchantOrderId);
        if (distorting.isEmpty()) {
            return Json.ok(body);
        }
        ObjectNode distorted = json.tree(body);
        distorting.forEach(fault -> Distortion.apply(fault.kind(), distorted));
        return Json.ok(distorted);
    }

    private void before(Fault fault) {
        switch (fault.kind()) {
            case STATUS_400 -> throw Refusal.badRequest("Please check the inputs you have provided.");
            case STATUS_401 -> throw Refusal.unauthorized();
            case STATUS_403 -> throw Refusal.of(403, "FORBIDDEN", "This product is not enabled for you");
            case STATUS_404 -> throw Refusal.of(404, "NOT_FOUND", "Key not configured");
            case STATUS_429 -> throw Refusal.of(429, "TOO_MANY_REQUESTS", "Too many requests");
            case STATUS_503 -> throw Refusal.of(503, "SERVICE_UNAVAILABLE", "Not available at the moment");
            case DELAY -> hang.on(fault.delay());
            case TIMEOUT_BEFORE -> {
                hang.on(fault.delay());
                throw Refusal.internalError();
            }
            default -> throw Refusal.internalError();
        }
    }
}
