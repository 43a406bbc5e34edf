package in.pujabooking.phonepe.sandbox.http;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** All routes in one place; what none of them takes is refused as PhonePe does it. */
@Import({GatewayRoutes.class, Json.class, TelemetryRoutes.class, CallLog.class})
public class HttpConfiguration {

    @Bean
    RouterFunction<ServerResponse> sandboxRoutes(List<Routes> parts) {
        RouterFunctions.Builder routes = RouterFunctions.route();
        routes.filter(new Refusals());
        parts.forEach(part -> part.declare(routes));
        return routes.route(RequestPredicates.all(), HttpConfiguration::nowhere).build();
    }

    private static ServerResponse nowhere(ServerRequest request) {
        throw request.path().startsWith("/sandbox")
                ? Refusal.automation(404, "No such path: " + request.method() + " " + request.path())
                : Refusal.mappingNotFound();
    }
}
