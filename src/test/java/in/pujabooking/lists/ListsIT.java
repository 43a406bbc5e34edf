package in.pujabooking.lists;

import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.IntegrationTest;
import in.pujabooking.api.support.Devotee;
import in.pujabooking.api.support.Http;
import in.pujabooking.api.support.Reply;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Long lists: cut where one answer ends, and walked by their links. */
@IntegrationTest
class ListsIT {

    private static final int CARTS = 5_000;
    private static final int MOST = 500;
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    /** The lists of a devotee. */
    enum Listing {
        CARTS("/api/cart/carts/", "", "cart_id", "cart_view", "status <> 'REMOVED'"),
        ACTIVE_CARTS("/api/cart/carts/active/", "", "cart_id", "cart_view", "status = 'ACTIVE'"),
        PAYMENTS("/api/payments/list/", "data", "merchant_order_id", "payment_view", "TRUE"),
        BOOKINGS("/api/booking/bookings/", "", "booking_id", "booking_view", "TRUE");

        final String path;
        private final String data;
        private final String id;
        private final String view;
        private final String condition;

        Listing(String path, String data, String id, String view, String condition) {
            this.path = path;
            this.data = data;
            this.id = id;
            this.view = view;
            this.condition = condition;
        }

        List<String> ids(Reply reply) {
            JsonNode rows = data.isEmpty() ? reply.json() : reply.json().path(data);
            return rows.valueStream().map(row -> row.path(id).asString()).toList();
        }

        List<String> stored(JdbcClient jdbc, long user) {
            return jdbc.sql("SELECT %1$s FROM %2$s WHERE user_id = ? AND %3$s ORDER BY created_at DESC, %1$s COLLATE \"C\" DESC"
                    .formatted(id, view, condition)).param(user).query(String.class).list();
        }

        void mark(JdbcClient jdbc, long user) {
            jdbc.sql("""
                    INSERT INTO view_repair (view, source, user_id, marked_at, reason, marks, next_at)
                    VALUES (?, 'NO_SUCH', ?, now(), 'test', 1, '2099-01-01')""").params(view, user).update();
        }
    }

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;

    private Devotee devotee;

    @BeforeEach
    void aDevoteeOfManyYears() {
        devotee = Devotee.anew(port);
        new ManyRows(jdbc).of(devotee.user(), CARTS);
    }

    @AfterEach
    void forget() {
        for (String view : List.of("cart_view", "payment_view", "booking_view", "view_repair")) {
            jdbc.sql("DELETE FROM " + view + " WHERE user_id = ?").param(devotee.user()).update();
        }
        new ManyRows(jdbc).forgetForOps();
    }

    @ParameterizedTest
    @EnumSource
    void a_walk_over_the_links_meets_every_row_once_and_in_order(Listing listing) {
        assertThat(walk(listing, "?limit=200")).isEqualTo(listing.stored(jdbc, devotee.user()));
    }

    @ParameterizedTest
    @EnumSource
    void a_walk_is_the_same_while_marks_have_the_list_put_together_in_memory(Listing listing) {
        listing.mark(jdbc, devotee.user());

        assertThat(walk(listing, "?limit=200")).isEqualTo(listing.stored(jdbc, devotee.user()));
    }

    @ParameterizedTest
    @EnumSource
    void the_plain_answer_is_the_list_as_ever_cut_where_an_answer_ends(Listing listing) {
        Reply plain = devotee.http().get(listing.path);
        List<String> stored = listing.stored(jdbc, devotee.user());

        assertThat(listing.ids(plain)).isEqualTo(stored.subList(0, MOST));
        assertThat(listing.ids(devotee.http().get(next(plain)))).isEqualTo(stored.subList(MOST, MOST + 50));
        assertThat(walk(listing, "")).isEqualTo(stored);
    }

    @Test
    void a_list_that_fits_has_no_link() {
        Devotee young = Devotee.anew(port);
        String cart = young.cart();

        for (String page : List.of("", "?limit=1", "?limit=200", "?limit=&after=")) {
            Reply carts = young.http().get("/api/cart/carts/" + page);
            assertThat(Listing.CARTS.ids(carts)).as(page).containsExactly(cart);
            assertThat(carts.header("Link")).as(page).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "limit=-1", "limit=99999999999", "after=x", "after=%00", "after=MjAzMA",
        "after=KzEwMDAwMDAwMDAtMDEtMDFUMDA6MDA6MDBaIHg", "after=MjAzMC0wMS0wMVQwMDowMDowMFogAA"})
    void a_page_that_can_not_be_read_is_refused(String page) {
        for (Listing listing : Listing.values()) {
            Reply refused = devotee.http().get(listing.path + "?" + page);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.message()).isEqualTo("Invalid input");
            assertThat(refused.errors(page.substring(0, page.indexOf('=')))).startsWith("[\"Not a");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/ops/parked/", "/api/ops/view-repairs/", "/api/ops/webhooks/"})
    void the_lists_of_ops_go_on_by_links_too(String path) {
        new ManyRows(jdbc).forOps(devotee.user(), 1_000);
        Http ops = Http.as(port, 7, "\"ops\"");
        List<String> ids = new ArrayList<>();
        String at = path + "?limit=30";
        while (at != null) {
            Reply answer = ops.get(at);
            JsonNode data = answer.json().path("data");
            (data.isArray() ? data : data.path("webhooks")).valueStream().map(JsonNode::toString).forEach(ids::add);
            at = answer.header("Link").isEmpty() ? null : next(answer);
        }
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(path.contains("parked") ? 100 : 1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"since=2020-01-31T10%3A00%3A00Z", "since=2020-01-31T10:00:00Z", "verdict=&since=", "x=a=b", "x=%25+%26%3D%C3%A9", "x=y&x=z"})
    void a_link_asks_for_the_same_as_the_page_before(String filter) {
        new ManyRows(jdbc).forOps(devotee.user(), 10);
        Http ops = Http.as(port, 7, "\"ops\"");
        String path = "/api/ops/webhooks/?" + filter + "&limit=1";
        Set<String> ids = new HashSet<>();
        for (int page = 1; page <= 3; page++) {
            Reply answer = ops.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(ids.add(answer.json().path("data").path("webhooks").path(0).path("id").asString())).isTrue();
            path = next(answer);
        }
    }

    @Test
    void a_query_that_is_no_text_is_refused_or_passed_over() throws IOException {
        new ManyRows(jdbc).forOps(devotee.user(), 10);
        // java.net.URI would not send it
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            String request = String.join("\r\n", "GET /api/ops/webhooks/?since=%zz&limit=1 HTTP/1.1", "Host: localhost",
                    "Authorization: Bearer " + opsToken(), "Connection: close", "", "");
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).matches("(?s)HTTP/1.1 (200|400) .*");
        }
    }

    private String opsToken() {
        return Http.anonymous(port).post("/api/dev/token/", "{\"user_id\": 7, \"roles\": [\"ops\"]}").text("access");
    }

    private List<String> walk(Listing listing, String page) {
        List<String> ids = new ArrayList<>();
        Reply reply = devotee.http().get(listing.path + page);
        ids.addAll(listing.ids(reply));
        while (!reply.header("Link").isEmpty()) {
            reply = devotee.http().get(next(reply));
            ids.addAll(listing.ids(reply));
        }
        return ids;
    }

    private static String next(Reply reply) {
        Matcher next = NEXT.matcher(reply.header("Link"));
        assertThat(next.matches()).as(reply.header("Link")).isTrue();
        return next.group(1);
    }
}
