package in.pujabooking.phonepe.sandbox.page;

import in.pujabooking.phonepe.sandbox.http.Routes;
import in.pujabooking.phonepe.sandbox.orders.Order;
import in.pujabooking.phonepe.sandbox.orders.OrderLifecycle;
import in.pujabooking.phonepe.sandbox.orders.PayPageAddress;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The pay page, the choice made on it, and the script that opens it. */
final class PageRoutes implements Routes {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("d MMM, HH:mm 'IST'", Locale.ENGLISH).withZone(ZoneId.of("Asia/Kolkata"));

    private final OrderLifecycle orderLifecycle;
    private final PayPageAddress address;
    private final PageChoice choice;
    private final Template open = Template.of("pay.html");
    private final Template over = Template.of("over.html");
    private final Template unknown = Template.of("unknown.html");
    private final Template script = Template.of("checkout.js");

    PageRoutes(OrderLifecycle orderLifecycle, PayPageAddress address, PageChoice choice) {
        this.orderLifecycle = orderLifecycle;
        this.address = address;
        this.choice = choice;
    }

    @Override
    public void declare(RouterFunctions.Builder routes) {
        routes.GET(PayPageAddress.PATH, request -> order(request).map(it -> html(200, page(it))).orElseGet(this::nothing));
        routes.POST(PayPageAddress.PATH, request -> order(request).map(it -> choose(it, request)).orElseGet(this::nothing));
        routes.GET("/web/bundle/checkout.js", request -> ServerResponse.ok().contentType(SCRIPT).body(script.text()));
    }

    private ServerResponse choose(Order order, ServerRequest request) {
        if (order.isFinal()) {
            return html(409, page(order));
        }
        String chosen = request.param("choice").orElse("");
        choice.make(order.merchantOrderId(), chosen, request.param("errorCode").orElse("ZM"));
        boolean again = chosen.equals("RETRY") && !order.disablePaymentRetry();
        String next = again ? PayPageAddress.PATH + "?token=" + address.token(order) + "&routingKey=W" : order.redirectUrl();
        return ServerResponse.status(HttpStatus.SEE_OTHER).location(URI.create(next)).build();
    }

    private String page(Order order) {
        return order.isFinal() ? overPage(order) : openPage(order);
    }

    private String openPage(Order order) {
        return open.with(Map.of(
                "amount", Rupees.of(order.amount()), "merchantOrderId", order.merchantOrderId(), "token", address.token(order),
                "until", UNTIL.format(Instant.ofEpochMilli(order.expireAt())), "message", order.message() == null ? "" : order.message(),
                "tries", order.attempts().isEmpty() ? "" : "Attempts so far: " + order.attempts().size(),
                "retry", order.disablePaymentRetry() ? "hidden" : ""));
    }

    private String overPage(Order order) {
        Ending ending = Ending.of(order.state());
        return over.with(Map.of(
                "title", ending.title(), "sentence", ending.sentence(), "amount", Rupees.of(order.shownAmount()),
                "merchantOrderId", order.merchantOrderId(), "redirectUrl", order.redirectUrl()));
    }

    private Optional<Order> order(ServerRequest request) {
        return request.param("token").flatMap(address::merchantOrderId).flatMap(orderLifecycle::find);
    }

    private ServerResponse nothing() {
        return html(404, unknown.text());
    }

    private static ServerResponse html(int status, String body) {
        return ServerResponse.status(status).contentType(HTML).header("Cache-Control", "no-store")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *").body(body);
    }
}
