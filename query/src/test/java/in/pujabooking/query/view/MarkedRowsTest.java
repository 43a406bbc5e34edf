package in.pujabooking.query.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.pujabooking.command.eventstore.UnreadableHistory;
import in.pujabooking.command.payment.PaymentEvent.RefundCompleted;
import in.pujabooking.command.transaction.TransactionAttempt.Form;
import in.pujabooking.query.Devotee;
import in.pujabooking.query.Happened;
import in.pujabooking.query.QueryTest;
import in.pujabooking.query.ReadSide;
import in.pujabooking.query.StatementCounter;
import in.pujabooking.query.cart.CartView;
import in.pujabooking.query.cart.FindCart;
import in.pujabooking.query.cart.FindCarts;
import in.pujabooking.query.checkout.CheckoutView;
import in.pujabooking.query.checkout.FindCheckout;
import in.pujabooking.query.payment.PaymentStatus;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** While rows are marked, every answer is what the history says. */
@QueryTest
class MarkedRowsTest {

    @Autowired
    ReadSide readSide;
    @Autowired
    Repairs repairs;
    @Autowired
    TestHistory histories;
    @Autowired
    StatementCounter statements;
    @Autowired
    ViewRepair repair;

    private final WholeCheckout checkout = WholeCheckout.any();
    private final Devotee devotee = checkout.devotee();
    private final Happened history = checkout.history();

    @ParameterizedTest
    @EnumSource
    void each_query_answers_right_while_all_rows_are(Damage damage) {
        Map<Object, Object> right = rightAnswers();

        checkout.rows().forEach(row -> {
            damage.of(row, repairs);
            repairs.mark(row.view(), row.source(), devotee.user());
        });

        assertThat(checkout.answers(readSide)).isEqualTo(right);
    }

    @ParameterizedTest
    @EnumSource
    void each_query_answers_right_while_one_row_is(Damage damage) {
        Map<Object, Object> right = rightAnswers();

        checkout.rows().forEach(row -> {
            damage.of(row, repairs);
            repairs.mark(row.view(), row.source(), devotee.user());
            assertThat(checkout.answers(readSide)).describedAs(row.toString()).isEqualTo(right);
            repair.repair(Integer.MAX_VALUE);
        });
    }

    @Test
    void a_mark_of_an_unknown_owner_concerns_every_user() {
        Map<Object, Object> right = rightAnswers();

        checkout.rows().forEach(row -> {
            Damage.MISSING.of(row, repairs);
            repairs.mark(row.view(), row.source(), null);
        });

        assertThat(checkout.answers(readSide)).isEqualTo(right);
        assertThat(readSide.list(new FindCarts(Devotee.any().user(), false), CartView.class)).isEmpty();
    }

    @Test
    void each_query_takes_one_statement_while_no_mark_concerns_it_and_a_list_one_more_to_see_that() {
        readSide.given(history);
        repairs.forgetMarks();
        Devotee other = Devotee.any();
        for (String view : Repairs.TABLES.subList(0, 3)) {
            repairs.mark(view, other.order("AAAAAA"), other.user());
        }

        Set<Object> queries = checkout.answers(readSide).keySet();
        long lists = queries.stream().filter(query -> query.getClass().getSimpleName().endsWith("s")).count();

        assertThat(statements.during(() -> checkout.answers(readSide))).hasSize(queries.size() + (int) lists);

        repairs.forgetMarks();
    }

    @Test
    void answers_are_right_while_the_database_refuses_every_row() {
        repairs.refusingRows(() -> {
            readSide.given(history, Form.WITHOUT_VIEWS);
            checkout.rows().forEach(row -> assertThat(repairs.find(row.view(), row.source())).isPresent());
            Map<Object, Object> whileRefused = checkout.answers(readSide);
            assertThat(whileRefused.values()).doesNotContainNull();
            assertThat(whileRefused.get(new FindCheckout(devotee.cart(), devotee.user()))).extracting("payment.status")
                    .isEqualTo(PaymentStatus.REFUNDED);
            assertThat(repair.repair(Integer.MAX_VALUE)).isZero();
            assertThat(checkout.answers(readSide)).isEqualTo(whileRefused);
        });
    }

    @Test
    void a_row_that_cannot_be_folded_is_as_it_is_stored() {
        Map<Object, Object> right = rightAnswers();
        repairs.appendUnknown(devotee.cart(), "Cart", 5);
        repairs.mark("cart_view", devotee.cart(), devotee.user());
        repairs.mark("cart_view", checkout.secondCart().cart(), devotee.user());

        assertThat(checkout.answers(readSide)).isEqualTo(right);
    }

    @Test
    void a_list_lacks_a_row_that_can_neither_be_folded_nor_is_stored_and_a_question_for_it_fails() {
        rightAnswers();
        repairs.appendUnknown(devotee.cart(), "Cart", 5);
        repairs.remove("cart_view", "cart_id", devotee.cart());
        repairs.mark("cart_view", devotee.cart(), devotee.user());

        assertThat(readSide.list(new FindCarts(devotee.user(), false), CartView.class)).extracting(CartView::cartId)
                .containsExactly(checkout.secondCart().cart());
        assertThatThrownBy(() -> readSide.ask(new FindCart(devotee.cart(), devotee.user()), CartView.class))
                .hasRootCauseInstanceOf(UnreadableHistory.class);
        assertThatThrownBy(() -> readSide.ask(new FindCheckout(devotee.cart(), devotee.user()), CheckoutView.class))
                .hasRootCauseInstanceOf(UnreadableHistory.class);
    }

    @Test
    void a_checkout_with_a_mark_is_of_one_moment() {
        readSide.given(history);
        repairs.mark("cart_view", devotee.cart(), devotee.user());
        FindCheckout query = new FindCheckout(devotee.cart(), devotee.user());
        CheckoutView before = readSide.ask(query, CheckoutView.class);

        histories.afterNextRead(() -> elsewhere(() ->
                readSide.given(history.to(checkout.won(), new RefundCompleted(checkout.won(), checkout.refund(), Devotee.PRICE)))));

        assertThat(readSide.ask(query, CheckoutView.class)).isEqualTo(before);
        assertThat(readSide.ask(query, CheckoutView.class).payment().version()).isEqualTo(before.payment().version() + 1);
    }

    @Test
    void another_users_marked_cart_is_not_found() {
        readSide.given(history, Form.WITHOUT_VIEWS);
        Devotee other = Devotee.any();

        assertThat(readSide.ask(new FindCart(devotee.cart(), other.user()), CartView.class)).isNull();
        assertThat(readSide.ask(new FindCheckout(devotee.cart(), other.user()), CheckoutView.class)).isNull();
    }

    private Map<Object, Object> rightAnswers() {
        readSide.given(history);
        Map<Object, Object> answers = checkout.answers(readSide);
        assertThat(answers.values()).doesNotContainNull();
        return answers;
    }

    static void elsewhere(Runnable action) {
        CompletableFuture.runAsync(action).join();
    }
}
