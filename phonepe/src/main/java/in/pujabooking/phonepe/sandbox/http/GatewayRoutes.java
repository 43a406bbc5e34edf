package in.pujabooking.phonepe.sandbox.http;

import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Declares calls of the payment gateway: in every layout, and only for holders of a token (docs/phonepe.md, addresses and authorization). */
public final class GatewayRoutes {

    private final Authorization authorization;

    GatewayRoutes(Authorization authorization) {
        this.authorization = authorization;
    }

    public void get(RouterFunctions.Builder routes, String path, HandlerFunction<ServerResponse> call) {
        Layout.GATEWAY.forEach(prefix -> routes.GET(prefix + path, request -> authorized(request, call)));
    }

    public void post(RouterFunctions.Builder routes, String path, HandlerFunction<ServerResponse> call) {
        Layout.GATEWAY.forEach(prefix -> routes.POST(prefix + path, request -> authorized(request, call)));
    }

    private ServerResponse authorized(ServerRequest request, HandlerFunction<ServerResponse> call) throws Exception {
        if (!authorization.allows(request.headers().firstHeader("Authorization"))) {
            throw Refusal.unauthorized();
        }
        return call.handle(request);
    }
}
