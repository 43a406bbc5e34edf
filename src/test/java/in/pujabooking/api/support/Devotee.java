package in.pujabooking.api.support;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/** A user of their own for each test, so that tests share an application without seeing each other. */
public final class Devotee {

    private static final AtomicLong NEXT_USER = new AtomicLong(1000);

    private final Http http;
    private final long user;

    private Devotee(Http http, long user) {
        this.http = http;
        this.user = user;
    }

    public static Devotee anew(int port) {
        long user = NEXT_USER.incrementAndGet();
        return new Devotee(Http.as(port, user), user);
    }

    public Http http() {
        return http;
    }

    public long user() {
        return user;
    }

    /** Next month in India. */
    public static LocalDate someDay() {
        return LocalDate.now(ZoneId.of("Asia/Kolkata")).plusMonths(1);
    }

    public static String pujaCart() {
        return pujaCart("null");
    }

    /** @param promoCode as JSON */
    public static String pujaCart(String promoCode) {
        return """
                {"service_type": "PUJA", "puja_service": 1, "package": 1, "selected_date": "%s", "selected_time": "10:00 AM", "promo_code": %s}
                """.formatted(someDay(), promoCode);
    }

    /** A new cart's cart_id. */
    public String cart() {
        return http.post("/api/cart/carts/", pujaCart()).text("cart_id");
    }

    public Reply pay(String cartId) {
        return http.post("/api/payments/cart/", "{\"cart_id\": \"%s\"}".formatted(cartId));
    }

    public Reply status(String cartId) {
        return http.get("/api/payments/cart/status/" + cartId + "/");
    }
}
