package in.pujabooking.lists;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes a history of a user into the views, as it would look like after years: seven rows of each time, so that ids have to tell them apart. */
final class ManyRows {

    /** Numbers of one to four digits, so that collations of languages order payment orders in their own way. */
    private static final String NUMBERS = """
            generate_series(1, %d) n, LATERAL (SELECT 'CART_USER' || :user || '_' || lpad(n::text, greatest(3, length(n::text)), '0') AS cart,
                timestamptz '2030-01-01 00:00:00Z' + (n / 7) * interval '1 minute' AS at) c""";

    private final JdbcClient jdbc;

    ManyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void of(long user, int carts) {
        insert(user, carts, """
                INSERT INTO cart_view SELECT cart, :user, 'PUJA', 1, 1, '2035-01-01', '10:00', 'Ganesh Puja', 'Basic', 99900, NULL, 0, 99900,
                    CASE n % 3 WHEN 0 THEN 'ACTIVE' WHEN 1 THEN 'CONVERTED' ELSE 'REMOVED' END, NULL, at, at, 2 FROM""");
        insert(user, carts, """
                INSERT INTO payment_view SELECT 'CART_' || cart || '_' || upper(substr(md5(n::text), 1, 6)), cart, :user, 99900, 'SUCCESS',
                    NULL, NULL, NULL, NULL, NULL, 99900, 0, at, at, at, at, 2 FROM""");
        insert(user, carts, """
                INSERT INTO booking_view SELECT 'BK-' || (:user * 10000 + n), cart, 'CART_' || cart || '_AAAAAA', :user, 'PUJA', 1, 1,
                    '2035-01-01', '10:00', 99900, NULL, 'CONFIRMED', at, at, 0 FROM""");
    }

    /** Parked checkouts and resumed ones, marks that concern no list, and webhooks. */
    void forOps(long user, int rows) {
        insert(user, rows, """
                INSERT INTO parked_checkout_view SELECT 'CART_' || cart || '_AAAAAA', cart, 'CreateBooking', 'down', 5, n % 10 = 0, NULL, at, at, 1
                FROM""");
        insert(user, rows, """
                INSERT INTO view_repair SELECT 'test_view', cart, :user, timestamptz '2030-01-01 00:00:00Z', 'test', 1, 0, '2099-01-01' FROM""");
        insert(user, rows, """
                INSERT INTO webhook_evidence (received_at, verdict, remote_address, headers, body, event, merchant_order_id, outcome, processed_at)
                SELECT at, CASE n % 100 WHEN 0 THEN 'REJECTED' ELSE 'SHA' END, '127.0.0.1', '{}', '{}', 'checkout.order.completed',
                    'CART_' || cart || '_' || n % 50, CASE n % 100 WHEN 1 THEN 'NOT_OURS' ELSE 'DECIDED' END, at FROM""");
    }

    void forgetForOps() {
        jdbc.sql("DELETE FROM parked_checkout_view WHERE step = 'CreateBooking' AND created_at >= '2030-01-01' AND version = 1").update();
        jdbc.sql("DELETE FROM view_repair WHERE view = 'test_view'").update();
        jdbc.sql("DELETE FROM webhook_evidence WHERE received_at >= '2030-01-01' AND remote_address = '127.0.0.1' AND headers = '{}'").update();
    }

    private void insert(long user, int rows, String insert) {
        jdbc.sql(insert + " " + NUMBERS.formatted(rows)).param("user", user).update();
    }
}
