package in.pujabooking.query.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.pujabooking.command.CartId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.cart.CartEvent;
import in.pujabooking.command.cart.CartEvent.CartRemoved;
import in.pujabooking.command.cart.CartEvent.PromoCodeApplied;
import in.pujabooking.command.cart.CartEvent.PromoCodeRemoved;
import in.pujabooking.command.cart.Promo;
import in.pujabooking.command.transaction.TransactionAttempt.Form;
import in.pujabooking.query.Devotee;
import in.pujabooking.query.Happened;
import in.pujabooking.query.QueryTest;
import in.pujabooking.query.ReadSide;
import in.pujabooking.query.StatementCounter;
import in.pujabooking.query.cart.CartView;
import in.pujabooking.query.cart.FindCart;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
class RecentRowsTest {

    @Autowired
    ReadSide readSide;
    @Autowired
    RecentRows recent;
    @Autowired
    HistoryFold histories;
    @Autowired
    AggregateProjector<CartEvent, CartView> carts;
    @Autowired
    Repairs repairs;
    @Autowired
    ViewRepair repair;
    @Autowired
    StatementCounter statements;

    private final Devotee devotee = Devotee.any();
    private final CartId cart = devotee.cart();
    private final Happened history = new Happened().to(cart, devotee.cartCreated());

    @Test
    void the_next_event_reads_no_row() {
        readSide.given(history);
        assertThat(statements.during(() -> readSide.given(history.to(cart, promo("ONE"))))).noneMatch(sql -> sql.startsWith("SELECT"));
        assertThat(row().promoCode()).isEqualTo("ONE");
    }

    @Test
    void a_later_event_of_the_same_transaction_finds_the_row_of_the_earlier_one() {
        List<EventMessage<?>> together = history.to(cart, promo("ONE")).to(cart, new PromoCodeRemoved(cart)).to(cart, promo("TWO")).messages();
        assertThat(statements.during(() -> readSide.append(Form.WHOLE, together))).noneMatch(sql -> sql.startsWith("SELECT"));
        assertThat(row()).isEqualTo(folded());
        assertThat(row().version()).isEqualTo(3);
    }

    @Test
    void what_is_rolled_back_was_never_written() {
        readSide.given(history);
        assertThatThrownBy(() -> rolledBack(copyOfHistory().to(cart, promo("GHOST")))).hasMessage("the commit fails");

        assertThat(recent.find(carts, cart.value(), 1)).isEmpty();
        readSide.givenWithoutViews(history.to(cart, promo("REAL")));
        readSide.given(history.to(cart, new CartRemoved(cart)));

        assertThat(row().promoCode()).isEqualTo("REAL");
        assertThat(row()).isEqualTo(folded());
    }

    @Test
    void a_row_that_another_node_has_written_since_is_not_found_here() {
        readSide.given(history);
        readSide.given(history.to(cart, promo("ELSEWHERE")), Form.WITHOUT_VIEWS);
        readSide.given(history.to(cart, new PromoCodeRemoved(cart)));

        assertThat(row()).isEqualTo(folded());
        assertThat(row().version()).isEqualTo(2);
        assertThat(repairs.find("cart_view", cart)).as("the mark stays until the repair").isPresent();
    }

    @Test
    void the_rows_that_work_has_committed_in_this_thread_are_told() {
        var committed = recent.committedBy(() -> {
            readSide.given(history);
            return "done";
        });
        assertThat(committed.result()).isEqualTo("done");
        assertThat(committed.row(carts, cart)).contains(row());
        assertThat(recent.committedBy(() -> "nothing").row(carts, cart)).isEmpty();
        assertThatThrownBy(() -> recent.committedBy(() -> {
            rolledBack(copyOfHistory().to(cart, promo("GHOST")));
            return null;
        })).hasMessage("the commit fails");
    }

    @Test
    void a_wrong_row_that_was_repaired_does_not_come_back() {
        readSide.givenWithoutViews(history);
        repairs.mark("cart_view", cart, devotee.user());
        repair.repair(100);
        repairs.damage("cart_view", "title = 'WRONG'", "cart_id", cart);
        readSide.given(history.to(cart, new PromoCodeRemoved(cart)));
        assertThat(row()).as("folded from the wrong row").isNotEqualTo(folded());

        repairs.mark("cart_view", cart, devotee.user());
        repair.repair(100);
        readSide.given(history.to(cart, new PromoCodeRemoved(cart)));

        assertThat(row()).isEqualTo(folded());
        assertThat(row().version()).isEqualTo(2);
    }

    @Test
    void what_is_told_is_no_row_that_was_folded_from_a_stored_one_or_marked_since() {
        readSide.givenWithoutViews(history);
        repairs.mark("cart_view", cart, devotee.user());
        repair.repair(100);
        assertThat(recent.committedBy(() -> {
            readSide.given(history.to(cart, promo("ONE")));
            return null;
        }).row(carts, cart)).isEmpty();

        Devotee somebody = Devotee.any();
        CartId another = somebody.cart();
        Happened itsHistory = new Happened().to(another, somebody.cartCreated());
        assertThat(recent.committedBy(() -> {
            readSide.given(itsHistory);
            readSide.given(itsHistory.to(another, new PromoCodeApplied(another, new Promo("TWO", new Paise(100)))), Form.WITHOUT_VIEWS);
            return null;
        }).row(carts, another)).isEmpty();
    }

    /** With commits, rollbacks, marks and repairs in any order. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void rows_are_what_the_history_says(long seed) {
        var random = new Random(seed);
        readSide.given(history);
        for (int step = 1; step <= 40; step++) {
            switch (random.nextInt(6)) {
                case 0 -> assertThatThrownBy(() -> rolledBack(copyOfHistory().to(cart, promo("GHOST")))).hasMessage("the commit fails");
                case 1 -> repair.repair(100);
                case 2 -> readSide.append(Form.WITHOUT_VIEWS, last(history.to(cart, promo("CODE" + step)), 1));
                case 3 -> readSide.append(Form.WHOLE, last(history.to(cart, promo("CODE" + step)).to(cart, new PromoCodeRemoved(cart)), 2));
                default -> readSide.append(Form.WHOLE, last(history.to(cart, promo("CODE" + step)), 1));
            }
            assertThat(row()).as("after step %d of seed %d", step, seed).isEqualTo(folded());
        }
    }

    private Happened copyOfHistory() {
        var copy = new Happened();
        history.messages().forEach(message -> copy.to(cart, message.getPayload()));
        return copy;
    }

    private PromoCodeApplied promo(String code) {
        return new PromoCodeApplied(cart, new Promo(code, new Paise(100)));
    }

    private static List<EventMessage<?>> last(Happened history, int events) {
        var messages = new ArrayList<>(history.messages());
        return messages.subList(messages.size() - events, messages.size());
    }

    /** Appends the last event of the history, in a transaction whose commit fails. */
    private void rolledBack(Happened history) {
        readSide.append(Form.WHOLE, last(history, 1), () -> CurrentUnitOfWork.get().onCommit(unit -> {
            throw new IllegalStateException("the commit fails");
        }));
    }

    private CartView row() {
        return readSide.ask(new FindCart(cart, devotee.user()), CartView.class);
    }

    private CartView folded() {
        return histories.rows(carts, List.of(cart.value())).getFirst();
    }
}
