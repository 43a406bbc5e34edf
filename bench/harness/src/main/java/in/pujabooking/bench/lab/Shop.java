package in.pujabooking.bench.lab;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A contestant that runs and serves the storefront's API, with a sandbox PhonePe of its own. */
public final class Shop implements AutoCloseable {

    private static final Map<String, Object> CART = Map.of("service_type", "PUJA", "puja_service", 1, "package", 1,
            "selected_date", "2035-08-15", "selected_time", "10:00 AM");
    private static final Duration LOOK_EVERY = Duration.ofMillis(5);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Contestant contestant;
    private final int port;
    private final int sandboxPort;
    private final JavaProcess sandbox;
    private final JavaProcess application;
    private final double readyMillis;

    Shop(Contestant contestant, int port, int sandboxPort, JavaProcess sandbox, JavaProcess application, double readyMillis) {
        this.contestant = contestant;
        this.port = port;
        this.sandboxPort = sandboxPort;
        this.sandbox = sandbox;
        this.application = application;
        this.readyMillis = readyMillis;
    }

    public Contestant contestant() {
        return contestant;
    }

    public String name() {
        return contestant.name();
    }

    public String database() {
        return contestant.database();
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public String sandboxUrl() {
        return "http://localhost:" + sandboxPort;
    }

    int sandboxPort() {
        return sandboxPort;
    }

    public JavaProcess application() {
        return application;
    }

    /** How long its start took, until it said that it was ready. */
    public double readyMillis() {
        return readyMillis;
    }

    /** The application's process and its sandbox's. */
    public List<Long> pids() {
        return List.of(application.pid(), sandbox.pid());
    }

    public void freeze() {
        application.freeze();
        sandbox.freeze();
    }

    public void thaw() {
        sandbox.thaw();
        application.thaw();
    }

    /** A token for each user from 1 on. */
    public List<String> tokens(int users) {
        return LongStream.rangeClosed(1, users).mapToObj(this::token).toList();
    }

    private String token(long user) {
        return Web.post(url() + "/api/dev/token/", null, Map.of("user_id", user, "roles", List.of("user"))).path("access").asString();
    }

    /** Takes one checkout after the other from the cart to the booking, which it waits for by polling the status. @return the cart ids */
    public List<String> book(int howMany, String token) {
        return book(howMany, token, cart -> Web.get(statusUrl(cart), token).at("/data/booking_created").asBoolean());
    }

    /** @param isBooked whether the cart of this id is booked; asked again and again */
    public List<String> book(int howMany, String token, Predicate<String> isBooked) {
        return Stream.generate(() -> bookOne(token, isBooked)).limit(howMany).toList();
    }

    private String bookOne(String token, Predicate<String> isBooked) {
        String cart = Web.post(url() + "/api/cart/carts/", token, CART).path("cart_id").asString();
        String order = Web.post(url() + "/api/payments/cart/", token,
                Map.of("cart_id", cart, "redirect_url", "http://localhost:3000/confirmbooking")).at("/data/payment_order/merchant_order_id").asString();
        Web.post(sandboxUrl() + "/sandbox/orders/" + order + "/outcome", null, Map.of("outcome", "SUCCESS", "webhook", "SEND"));
        long begun = System.nanoTime();
        while (!isBooked.test(cart)) {
            if (System.nanoTime() - begun > LONGEST.toNanos()) {
                throw new IllegalStateException("Cart " + cart + " of " + name() + " is not booked within " + LONGEST);
            }
            Pause.of(LOOK_EVERY);
        }
        return cart;
    }

    public String statusUrl(String cart) {
        return url() + "/api/payments/cart/status/" + cart + "/";
    }

    @Override
    public void close() {
        application.close();
        sandbox.close();
    }
}
