package in.pujabooking.lists;

import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.HibernateStatements;
import in.pujabooking.IntegrationTest;
import in.pujabooking.Ops;
import in.pujabooking.Storefront;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How PostgreSQL answers each list, with the very SQL that Hibernate sends: from an index, in its order, from the place where the page begins. */
@IntegrationTest
class ListPlansIT {

    private static final long USER = 77_701;
    private static final long OTHER = 77_702;
    private static final int ROWS = 5_000;
    private static final String MIDDLE = "'2030-01-01T06:00:00Z'";
    private static final String MIDDLE_CART = "'CART_USER77701_2500'";

    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private HibernateStatements statements;
    @Autowired
    private Storefront storefront;
    @Value("${server.port}")
    private int port;

    @BeforeEach
    void rows() {
        forget();
        ManyRows rows = new ManyRows(JdbcClient.create(jdbc));
        rows.of(USER, ROWS);
        rows.of(OTHER, ROWS);
        rows.forOps(USER, ROWS);
        jdbc.execute("VACUUM ANALYZE cart_view, payment_view, booking_view, parked_checkout_view, view_repair, webhook_evidence");
    }

    @AfterEach
    void forget() {
        for (String view : List.of("cart_view", "payment_view", "booking_view")) {
            jdbc.update("DELETE FROM " + view + " WHERE user_id IN (?, ?)", USER, OTHER);
        }
        new ManyRows(JdbcClient.create(jdbc)).forgetForOps();
    }

    @Test
    void carts() {
        assertPlan("cart_view_of_user", sentFor("/api/cart/carts/?limit=50"), USER, "'ACTIVE'", "'CONVERTED'", MIDDLE, MIDDLE_CART, 51);
    }

    @Test
    void active_carts() {
        assertPlan("cart_view_of_user", sentFor("/api/cart/carts/active/?limit=50"), USER, "'ACTIVE'", MIDDLE, MIDDLE_CART, 51);
    }

    @Test
    void payments() {
        assertPlan("payment_view_pages", sentFor("/api/payments/list/?limit=50"), USER, MIDDLE, MIDDLE_CART, 51);
    }

    @Test
    void bookings() {
        assertPlan("booking_view_of_user", sentFor("/api/booking/bookings/?limit=50"), USER, MIDDLE, MIDDLE_CART, 51);
    }

    @Test
    void parked_checkouts() {
        assertPlan("parked_checkout_view_pages", sentForOps("/api/ops/parked/?limit=50"), MIDDLE, MIDDLE_CART, 51);
    }

    @Test
    void view_repairs() {
        assertPlan("view_repair_pages", sentForOps("/api/ops/view-repairs/?limit=50"), "'2030-01-01T00:00:00Z'", "'test_view'", MIDDLE_CART, 51);
    }

    @Test
    void webhooks() {
        long middle = jdbc.queryForObject("SELECT (min(id) + max(id)) / 2 FROM webhook_evidence", Long.class);
        assertPlan("webhook_evidence_pkey", sentForOps("/api/ops/webhooks/?before=" + middle), middle, 50);
        assertPlan("webhook_evidence_verdict", sentForOps("/api/ops/webhooks/?verdict=REJECTED&before=" + middle), "'REJECTED'", middle, 50);
        assertPlan("webhook_evidence_outcome", sentForOps("/api/ops/webhooks/?outcome=NOT_OURS&before=" + middle), "'NOT_OURS'", middle, 50);
        assertPlan("webhook_evidence_of_order", sentForOps("/api/ops/webhooks/?merchant_order_id=X&before=" + middle), "'X'", middle, 50);
    }

    private String sentFor(String path) {
        return only(statements.during(() -> assertThat(storefront.get(USER, path).status()).isEqualTo(200)));
    }

    private String sentForOps(String path) {
        Ops ops = new Ops("http://localhost:" + port);
        return only(statements.during(() -> assertThat(ops.get(path).status()).isEqualTo(200)));
    }

    private static String only(List<String> sent) {
        assertThat(sent).hasSize(1);
        return sent.getFirst();
    }

    /** The plan for these values; and the one for all values, which PostgreSQL may take after five executions, may use another index. */
    private void assertPlan(String index, String sql, Object... values) {
        assertThat(plan("force_custom_plan", sql, values)).contains("using " + index).contains("Index Cond").doesNotContain("Sort", "Seq Scan");
        assertThat(plan("force_generic_plan", sql, values)).contains("Index Cond").doesNotContain("Sort", "Seq Scan");
    }

    private String plan(String mode, String sql, Object... values) {
        return jdbc.execute((java.sql.Connection connection) -> {
            try (var statement = connection.createStatement()) {
                statement.execute("SET plan_cache_mode = " + mode);
                statement.execute("PREPARE list AS " + numbered(sql));
                try (var rows = statement.executeQuery("EXPLAIN EXECUTE list(%s)".formatted(
                        String.join(", ", List.of(values).stream().map(Object::toString).toList())))) {
                    var plan = new StringBuilder();
                    while (rows.next()) {
                        plan.append(rows.getString(1)).append('\n');
                    }
                    return plan.toString();
                } finally {
                    statement.execute("DEALLOCATE list");
                    statement.execute("RESET plan_cache_mode");
                }
            }
        });
    }

    private static String numbered(String sql) {
        var numbered = new StringBuilder();
        int parameter = 0;
        for (char next : sql.toCharArray()) {
            numbered.append(next == '?' ? "$" + ++parameter : next);
        }
        return numbered.toString();
    }
}
