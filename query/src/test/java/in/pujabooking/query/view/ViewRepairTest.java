package in.pujabooking.query.view;

import static in.pujabooking.query.view.MarkedRowsTest.elsewhere;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import in.pujabooking.command.cart.CartEvent.CartRemoved;
import in.pujabooking.command.cart.CartEvent.PromoCodeApplied;
import in.pujabooking.command.cart.Promo;
import in.pujabooking.command.transaction.TransactionAttempt.Form;
import in.pujabooking.query.Devotee;
import in.pujabooking.query.Happened;
import in.pujabooking.query.MovableClock;
import in.pujabooking.query.QueryTest;
import in.pujabooking.query.ReadSide;
import in.pujabooking.query.cart.CartStatus;
import in.pujabooking.query.cart.CartView;
import in.pujabooking.query.cart.FindCart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@QueryTest
class ViewRepairTest {

    @Autowired
    ReadSide readSide;
    @Autowired
    Repairs repairs;
    @Autowired
    ViewRepair repair;
    @Autowired
    TestHistory histories;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;

    private final WholeCheckout checkout = WholeCheckout.any();
    private final Devotee devotee = checkout.devotee();
    private final Happened cartHistory = new Happened().to(devotee.cart(), devotee.cartCreated());

    @BeforeEach
    void nothing_is_marked() {
        repairs.forgetMarks();
    }

    @ParameterizedTest
    @EnumSource
    void rows_are_healed_and_their_marks_removed(Damage damage) {
        readSide.given(checkout.history());
        Map<Object, Object> right = checkout.answers(readSide);
        checkout.rows().forEach(row -> {
            damage.of(row, repairs);
            repairs.mark(row.view(), row.source(), devotee.user());
        });

        assertThat(repair.repair(100)).isEqualTo(checkout.rows().size());

        assertThat(repair.count()).isZero();
        assertThat(checkout.answers(readSide)).isEqualTo(right);
    }

    @Test
    void one_statement_reads_the_histories_of_a_batch() {
        List<Devotee> devotees = Stream.generate(Devotee::any).limit(3).toList();
        devotees.forEach(each -> readSide.given(new Happened().to(each.cart(), each.cartCreated()), Form.WITHOUT_VIEWS));

        assertThat(histories.readsDuring(() -> assertThat(repair.repair(100)).isEqualTo(3))).hasSize(1);
    }

    @Test
    void what_is_due_the_longest_is_repaired_first() {
        readSide.given(checkout.history());
        repairs.mark("payment_view", checkout.won(), devotee.user());
        clock.advance(Duration.ofSeconds(1));
        repairs.mark("cart_view", devotee.cart(), devotee.user());
        repairs.mark("booking_view", devotee.booking(), devotee.user());

        assertThat(repair.repair(1)).isEqualTo(1);

        assertThat(repair.marks(ListRange.first(10)).rows()).extracting(Mark::view).containsExactly("booking_view", "cart_view");
    }

    @Test
    void no_more_marks_than_asked_for_are_repaired() {
        readSide.given(checkout.history(), Form.WITHOUT_VIEWS);
        long marked = repair.count();

        assertThat(repair.repair(2)).isEqualTo(2);

        assertThat(repair.count()).isEqualTo(marked - 2);
    }

    @Test
    void a_mark_that_is_renewed_meanwhile_stays() {
        readSide.given(cartHistory, Form.WITHOUT_VIEWS);
        histories.afterNextRead(() -> elsewhere(() ->
                readSide.given(cartHistory.to(devotee.cart(), new CartRemoved(devotee.cart())), Form.WITHOUT_VIEWS)));

        assertThat(repair.repair(1)).isZero();
        assertThat(repairs.find("cart_view", devotee.cart())).get().extracting(Mark::marks).isEqualTo(2L);
        assertThat(cart().status()).isEqualTo(CartStatus.REMOVED);

        assertThat(repair.repair(1)).isEqualTo(1);
        assertThat(cart().status()).isEqualTo(CartStatus.REMOVED);
    }

    @Test
    void a_row_that_becomes_newer_meanwhile_is_not_taken_back() {
        readSide.given(cartHistory);
        repairs.mark("cart_view", devotee.cart(), devotee.user());
        histories.afterNextRead(() -> elsewhere(() ->
                readSide.given(cartHistory.to(devotee.cart(), new CartRemoved(devotee.cart())))));

        assertThat(repair.repair(1)).isEqualTo(1);

        assertThat(cart().status()).isEqualTo(CartStatus.REMOVED);
    }

    @Test
    void a_repair_that_fails_is_tried_again_ever_later() {
        readSide.given(cartHistory);
        repairs.appendUnknown(devotee.cart(), "Cart", 1);
        repairs.mark("cart_view", devotee.cart(), devotee.user());
        List<Duration> pauses = new ArrayList<>();

        for (int attempt = 1; attempt <= 8; attempt++) {
            assertThat(repair.repair(100)).isZero();
            Mark mark = repairs.find("cart_view", devotee.cart()).orElseThrow();
            assertThat(mark.attempts()).isEqualTo(attempt);
            assertThat(mark.reason()).startsWith("UnreadableHistory").contains("OfTomorrow");
            assertThat(repair.repair(100)).describedAs("not due").isZero();
            assertThat(repairs.find("cart_view", devotee.cart())).contains(mark);
            pauses.add(Duration.between(clock.instant(), mark.nextAt()));
            clock.advance(pauses.getLast());
        }

        assertThat(pauses).extracting(Duration::toSeconds).containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 300L, 300L);
    }

    @Test
    void a_row_that_cannot_be_repaired_does_not_keep_the_others() {
        readSide.given(cartHistory);
        repairs.appendUnknown(devotee.cart(), "Cart", 1);
        repairs.mark("cart_view", devotee.cart(), devotee.user());
        readSide.given(new Happened().to(checkout.secondCart().cart(), checkout.secondCart().cartCreated()), Form.WITHOUT_VIEWS);

        assertThat(repair.repair(100)).isEqualTo(1);

        assertThat(repair.marks(ListRange.first(100)).rows()).extracting(Mark::source).containsExactly(devotee.cart().value());
    }

    @Test
    void the_oldest_marks_are_listed_first() {
        repairs.mark("cart_view", "a", null);
        clock.advance(Duration.ofSeconds(1));
        repairs.mark("booking_view", "b", null);
        clock.advance(Duration.ofSeconds(1));
        repairs.mark("cart_view", "a", null);

        assertThat(repair.marks(ListRange.first(2)).rows()).extracting(Mark::source).containsExactly("a", "b");
        assertThat(repair.marks(ListRange.first(1)).rows()).extracting(Mark::marks).containsExactly(2L);
        assertThat(repair.count()).isEqualTo(2);
    }

    @Test
    void a_rebuild_fills_empty_tables_with_the_same_rows() {
        List<WholeCheckout> checkouts = Stream.generate(WholeCheckout::any).limit(20).toList();
        checkouts.forEach(each -> readSide.given(each.history()));
        Map<String, List<Map<String, Object>>> before = tables();
        Repairs.TABLES.forEach(view -> jdbc.sql("TRUNCATE " + view).update());

        long marked = repair.markAll("rebuild");
        assertThat(marked).isEqualTo(repair.count());
        assertThat(checkouts).allSatisfy(each -> assertThat(each.answers(readSide).values()).doesNotContainNull());
        long repaired = repair.repair(Integer.MAX_VALUE);

        assertThat(repaired + repair.count()).isEqualTo(marked);
        Map<String, List<Map<String, Object>>> after = tables();
        assertThat(checkouts).allSatisfy(each -> each.rows().forEach(row ->
                assertThat(row(after, row)).isNotNull().isEqualTo(row(before, row))));
        assertThat(checkouts).allSatisfy(each -> each.rows().forEach(row -> assertThat(repairs.find(row.view(), row.source())).isEmpty()));
    }

    @Test
    void marks_of_a_rebuild_name_the_owner() {
        readSide.given(checkout.history());

        repair.markAll("rebuild");

        checkout.rows().forEach(row ->
                assertThat(repairs.find(row.view(), row.source())).get().extracting(Mark::user).isEqualTo(devotee.user().value()));
    }

    @Test
    void what_has_an_event_since_a_place_of_the_history_is_marked() {
        readSide.given(checkout.history());
        long place = jdbc.sql("SELECT max(global_index) FROM domain_event").query(Long.class).single();
        Devotee later = Devotee.any();
        Happened history = new Happened().to(later.cart(), later.cartCreated())
                .to(later.cart(), new PromoCodeApplied(later.cart(), new Promo("NEW", Devotee.PRICE)));
        readSide.given(history);

        assertThat(repair.markSince(place, "lost")).isEqualTo(1);
        assertThat(repair.marks(ListRange.first(10)).rows()).extracting(Mark::source).containsExactly(later.cart().value());

        clock.advance(Duration.ofSeconds(1));
        assertThat(repair.markSince(place, "lost again")).isEqualTo(1);
        assertThat(repair.marks(ListRange.first(10)).rows()).extracting(Mark::marks, Mark::reason).containsExactly(tuple(2L, "lost again"));
    }

    private Map<String, List<Map<String, Object>>> tables() {
        return Repairs.TABLES.stream().collect(toMap(view -> view,
                view -> jdbc.sql("SELECT * FROM " + view).query().listOfRows()));
    }

    private static Map<String, Object> row(Map<String, List<Map<String, Object>>> tables, WholeCheckout.Row row) {
        return tables.get(row.view()).stream().filter(each -> each.get(row.key()).equals(row.id().toString())).findFirst().orElse(null);
    }

    private CartView cart() {
        return readSide.ask(new FindCart(devotee.cart(), devotee.user()), CartView.class);
    }
}
