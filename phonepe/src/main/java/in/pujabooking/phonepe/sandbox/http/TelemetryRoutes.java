package in.pujabooking.phonepe.sandbox.http;

import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The official SDKs' telemetry: accepted and forgotten (docs/phonepe.md, addresses). */
final class TelemetryRoutes implements Routes {

    @Override
    public void declare(RouterFunctions.Builder routes) {
        Layout.TELEMETRY.forEach(prefix -> routes.POST(prefix + "/client/v1/backend/events/batch", request -> ServerResponse.noContent().build()));
    }
}
