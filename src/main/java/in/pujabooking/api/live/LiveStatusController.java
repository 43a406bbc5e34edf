package in.pujabooking.api.live;

import in.pujabooking.api.cart.CartPath;
import in.pujabooking.api.live.LiveMetrics.Outcome;
import in.pujabooking.api.live.LiveMetrics.Transport;
import in.pujabooking.api.payment.CartPaymentJson;
import in.pujabooking.command.CartId;
import in.pujabooking.envelope.Envelope;
import in.pujabooking.security.Caller;
import in.pujabooking.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/payments/cart/status/{cartId}")
@Tag(name = "Payments")
class LiveStatusController {

    private static final Logger log = LoggerFactory.getLogger(LiveStatusController.class);

    private static final String NOT_FOUND = "The user has no such cart, or it was never paid for";
    private static final String TOO_MANY_OF_USER = "Too many requests of this user wait; see Retry-After. A long poll whose client has gone away counts until its "
            + "wait is over.";
    private static final String TOO_MANY_OF_NODE = "Too many requests wait on this node, see Retry-After; or the status can't be read at present";

    private final LiveStatus status;
    private final LiveProperties bounds;
    private final LiveMetrics metrics;
    private final JsonMapper json;

    LiveStatusController(LiveStatus status, LiveProperties bounds, LiveMetrics metrics, JsonMapper json) {
        this.status = status;
        this.bounds = bounds;
        this.metrics = metrics;
        this.json = json;
    }

    @GetMapping
    @Operation(summary = "How the payment of a cart stands, and its booking: at once, or as soon as it changes",
            description = "With wait and If-None-Match it answers as soon as the status differs from the ETag's, or with 304 when the time is over; "
                    + "without an ETag it answers at once.")
    @ApiResponse(responseCode = "200", description = "The status, with its ETag")
    @ApiResponse(responseCode = "304", description = "The status is still the one of If-None-Match", content = @Content)
    @ApiResponse(responseCode = "400", description = "wait is not a whole number of seconds from 1 to 30", content = @Content)
    @ApiResponse(responseCode = "404", description = NOT_FOUND, content = @Content)
    @ApiResponse(responseCode = "429", description = TOO_MANY_OF_USER, content = @Content)
    @ApiResponse(responseCode = "503", description = TOO_MANY_OF_NODE, content = @Content)
    ResponseEntity<Envelope<CartPaymentJson>> poll(
            @PathVariable String cartId,
            @Parameter(description = "How many seconds to wait at most", schema = @Schema(type = "integer", minimum = "1", maximum = "30"))
            @RequestParam(required = false) String wait,
            @Parameter(in = ParameterIn.HEADER, description = "The ETag of the answer before")
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) String ifNoneMatch,
            HttpMethod method, @CurrentCaller Caller caller) {
        Duration atMost = LongPoll.duration(wait);
        CartId cart = CartPath.of(cartId, caller.user());
        IfNoneMatch known = IfNoneMatch.of(ifNoneMatch);
        boolean waits = !HttpMethod.HEAD.equals(method) && !atMost.isZero() && !known.isEmpty() && !status.isStopped();
        return answer(waits ? change(cart, caller, known, atMost) : status.now(cart, caller.user()));
    }

    /** Spring makes it a 304 if the client has this status. On a node that stops the client is asked to connect again, and so finds another node. */
    private ResponseEntity<Envelope<CartPaymentJson>> answer(StatusSnapshot snapshot) {
        var answer = ResponseEntity.ok().eTag(snapshot.tag());
        return (status.isStopped() ? answer.header(HttpHeaders.CONNECTION, "close") : answer).body(Envelope.of(snapshot.payment()));
    }

    private StatusSnapshot change(CartId cart, Caller caller, IfNoneMatch known, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        var how = Outcome.FAILED;
        try (Waiter waiter = status.begin(cart, caller.user())) {
            StatusSnapshot snapshot = status.first(waiter);
            while (!known.isNews(snapshot) && end - System.nanoTime() > 0 && !status.isStopped()) {
                snapshot = status.changeFrom(snapshot, waiter, Duration.ofNanos(end - System.nanoTime())).orElse(snapshot);
            }
            how = known.isNews(snapshot) ? Outcome.CHANGED : status.isStopped() ? Outcome.STOPPED : Outcome.TIME_OVER;
            return snapshot;
        } catch (TooManyWaiters refused) {
            how = Outcome.REFUSED;
            throw refused;
        } finally {
            metrics.ended(Transport.POLL, how);
        }
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "How the payment of a cart stands, as server-sent events",
            description = "Each event has the body of the plain status as its data and the status' ETag, without quotes, as its id. A stream ends when "
                    + "the cart is booked or all money given back, after a few minutes, or when the node stops; come again with Last-Event-ID. 204 means "
                    + "that nothing is left to wait for. Read it by fetch, with the Authorization header.")
    @ApiResponse(responseCode = "200", description = "The stream")
    @ApiResponse(responseCode = "204", description = "The client has the last status", content = @Content)
    @ApiResponse(responseCode = "404", description = NOT_FOUND, content = @Content)
    @ApiResponse(responseCode = "429", description = TOO_MANY_OF_USER, content = @Content)
    @ApiResponse(responseCode = "503", description = TOO_MANY_OF_NODE, content = @Content)
    void events(@PathVariable String cartId,
                @Parameter(in = ParameterIn.HEADER, description = "The id of the last event that was received")
                @RequestHeader(name = "Last-Event-ID", required = false) String lastEventId,
                HttpMethod method, @CurrentCaller Caller caller, HttpServletResponse response) {
        CartId cart = CartPath.of(cartId, caller.user());
        if (HttpMethod.HEAD.equals(method)) {
            status.now(cart, caller.user());
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            return;
        }
        var how = Outcome.FAILED;
        try (Waiter waiter = status.begin(cart, caller.user())) {
            how = new StatusStream(status, bounds, json, response).write(waiter, lastEventId);
        } catch (IOException gone) {
            how = Outcome.CLIENT_GONE;
        } catch (TooManyWaiters refused) {
            how = Outcome.REFUSED;
            throw refused;
        } catch (RuntimeException failed) {
            if (!response.isCommitted()) {
                throw failed;
            }
            log.warn("The stream of {} ends, because its status can't be read; its client comes again", cartId, failed);
        } finally {
            metrics.ended(Transport.STREAM, how);
        }
    }

    @ExceptionHandler
    ResponseEntity<Object> tooMany(TooManyWaiters refused) {
        return refused.answer();
    }
}
