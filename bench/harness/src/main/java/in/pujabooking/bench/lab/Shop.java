package in.pujabooking.bench.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** An application that serves the storefront's API, with a sandbox PhonePe of its own. */
public final class Shop implements AutoCloseable {

    private static final Map<String, Object> CART = Map.of("service_type", "PUJA", "puja_service", 1, "package", 1,
            "selected_date", "2035-08-15", "selected_time", "10:00 AM");

    private final String name;
    private final String database;
    private final int port;
    private final int sandboxPort;
    private final JavaProcess sandbox;
    private final JavaProcess application;

    Shop(String name, String database, int port, int sandboxPort, JavaProcess sandbox, JavaProcess application) {
        this.name = name;
        this.database = database;
        this.port = port;
        this.sandboxPort = sandboxPort;
        this.sandbox = sandbox;
        this.application = application;
    }

    public String name() {
        return name;
    }

    public String database() {
        return database;
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public String sandboxUrl() {
        return "http://localhost:" + sandboxPort;
    }

    public JavaProcess application() {
        return application;
    }

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

    /** Takes one checkout after the other from the cart to the booking. @return the cart ids */
    public List<String> book(int howMany, String token) {
        List<String> carts = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            String cart = Web.post(url() + "/api/cart/carts/", token, CART).path("cart_id").asString();
            String order = Web.post(url() + "/api/payments/cart/", token,
                    Map.of("cart_id", cart, "redirect_url", "http://localhost:3000/confirmbooking")).at("/data/payment_order/merchant_order_id").asString();
            Web.post(sandboxUrl() + "/sandbox/orders/" + order + "/outcome", null, Map.of("outcome", "SUCCESS", "webhook", "SEND"));
            carts.add(cart);
            while (!Web.get(url() + "/api/payments/cart/status/" + cart + "/", token).at("/data/booking_created").asBoolean()) {
                Pause.of(java.time.Duration.ofMillis(5));
            }
        }
        return carts;
    }

    @Override
    public void close() {
        application.close();
        sandbox.close();
    }
}
