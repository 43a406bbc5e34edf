package in.pujabooking.api.dispatch;

import in.pujabooking.api.ApiProperties;
import in.pujabooking.command.CartId;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.Rejection;
import in.pujabooking.command.UserId;
import in.pujabooking.query.checkout.CheckoutChanged;
import in.pujabooking.query.checkout.FindCheckout;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReadYourWritesTest {

    private static final Duration BOUND = Duration.ofMillis(300);
    private static final CartId CART = CartId.of(new UserId(1), 1);
    private static final FindCheckout SCOPE = new FindCheckout(CART, new UserId(1));

    private final SimpleQueryBus bus = SimpleQueryBus.builder().build();
    private final ReadYourWrites writes = new ReadYourWrites(DefaultQueryGateway.builder().queryBus(bus).build(),
            new ApiProperties(URI.create("http://localhost"), DataSize.ofKilobytes(1), BOUND, BOUND, BOUND, BOUND, BOUND));

    @Test
    void a_write_that_can_be_seen_is_answered_with_what_is_seen() {
        assertThat(writes.write(SCOPE, () -> "result", row -> Optional.empty(), result -> Optional.of(result + " seen")))
                .isEqualTo(new Written<>("result", Optional.of("result seen")));
    }

    @Test
    void a_change_that_is_announced_is_the_answer() {
        Executor soon = CompletableFuture.delayedExecutor(10, TimeUnit.MILLISECONDS);

        Optional<Object> seen = writes.write(SCOPE, () -> CompletableFuture.runAsync(() -> announce("new row"), soon), Optional::of,
                done -> Optional.empty()).seen();

        assertThat(seen).contains("new row");
    }

    @Test
    void a_change_that_is_announced_before_the_write_returns_is_not_missed() {
        Optional<Object> seen = writes.write(SCOPE, () -> {
            announce("new row");
            return "result";
        }, Optional::of, done -> Optional.empty()).seen();

        assertThat(seen).contains("new row");
    }

    @Test
    void a_change_of_something_else_is_not_the_answer() {
        Optional<Object> seen = writes.write(SCOPE, () -> {
            announce("another row");
            announce("new row");
            return "result";
        }, row -> Optional.of(row).filter("new row"::equals), done -> Optional.empty()).seen();

        assertThat(seen).contains("new row");
    }

    private void announce(String row) {
        bus.queryUpdateEmitter().emit(FindCheckout.class, query -> query.cartId().equals(CART), new CheckoutChanged(CART, row));
    }

    @Test
    void what_another_node_projects_is_found_without_an_announcement() {
        AtomicInteger looks = new AtomicInteger();

        assertThat(writes.await(SCOPE, () -> Optional.of(looks.incrementAndGet()).filter(count -> count == 3))).contains(3);
    }

    @Test
    void a_write_that_cannot_be_seen_in_time_stands_all_the_same() {
        long start = System.nanoTime();

        Written<String, Object> written = writes.write(SCOPE, () -> "result", row -> Optional.empty(), result -> Optional.empty());

        assertThat(written).isEqualTo(new Written<>("result", Optional.empty()));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(BOUND, BOUND.multipliedBy(4));
    }

    @Test
    void trouble_with_looking_does_not_fail_the_write() {
        AtomicInteger looks = new AtomicInteger();

        Optional<String> seen = writes.write(SCOPE, () -> "result", row -> Optional.empty(), result -> {
            if (looks.incrementAndGet() == 1) {
                throw new IllegalStateException("The database went away");
            }
            return Optional.of(result);
        }).seen();

        assertThat(seen).contains("result");
    }

    @Test
    void a_rejection_comes_through() {
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> writes.write(SCOPE, () -> {
            throw new Rejected(Rejection.CART_ALREADY_PAID);
        }, row -> Optional.empty(), Optional::of));
    }
}
