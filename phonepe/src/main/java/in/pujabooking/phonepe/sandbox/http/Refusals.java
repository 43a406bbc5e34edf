package in.pujabooking.phonepe.sandbox.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Turns refusals, and whatever else goes wrong, into answers. */
final class Refusals implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) {
        try {
            return next.handle(request);
        } catch (Refusal refusal) {
            return answer(refusal);
        } catch (Exception failure) {
            log.error("{} {} failed", request.method(), request.path(), failure);
            return answer(Refusal.internalError());
        }
    }

    private static ServerResponse answer(Refusal refusal) {
        return ServerResponse.status(refusal.status()).contentType(MediaType.APPLICATION_JSON).body(refusal.body());
    }
}
