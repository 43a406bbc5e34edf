package in.pujabooking.phonepe.sandbox.faults;

import in.pujabooking.phonepe.sandbox.http.Json;
import in.pujabooking.phonepe.sandbox.http.Routes;
import java.util.List;
import org.springframework.web.servlet.function.RouterFunctions;

/** {@code /sandbox/faults}: PUT replaces all faults, GET shows them with what is left of them, DELETE ends them. */
final class FaultRoutes implements Routes {

    private final Faults faults;
    private final Json json;

    FaultRoutes(Faults faults, Json json) {
        this.faults = faults;
        this.json = json;
    }

    @Override
    public void declare(RouterFunctions.Builder routes) {
        routes.GET("/sandbox/faults", request -> Json.ok(faults.plan()));
        routes.PUT("/sandbox/faults", request -> {
            faults.put(json.automationBody(request, Faults.Plan.class));
            return Json.ok(faults.plan());
        });
        routes.DELETE("/sandbox/faults", request -> {
            faults.put(new Faults.Plan(null, List.of()));
            return Json.ok(faults.plan());
        });
    }
}
