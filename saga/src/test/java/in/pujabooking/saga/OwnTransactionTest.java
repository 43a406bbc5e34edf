package in.pujabooking.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import in.pujabooking.command.Rejected;
import in.pujabooking.command.Rejection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnTransactionTest {

    private static final Duration PATIENCE = Duration.ofMillis(50);

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new SynchronousQueue<>());
    private OwnTransaction commands;

    @BeforeEach
    void bus() {
        var bus = SimpleCommandBus.builder().build();
        bus.subscribe(String.class.getName(), this::handle);
        commands = new OwnTransaction(DefaultCommandGateway.builder().commandBus(bus).build(), this::begun, threads, PATIENCE);
    }

    private Object handle(CommandMessage<?> command) throws InterruptedException {
        switch ((String) command.getPayload()) {
            case "refused" -> throw new Rejected(Rejection.CART_NOT_FOUND);
            case "broken" -> throw new IllegalStateException("no connection");
            case "hanging" -> hanging.await();
            default -> { }
        }
        CurrentUnitOfWork.get().root().onPrepareCommit(unit -> told.add((String) command.getPayload()));
        return null;
    }

    private Transaction begun() {
        told.add("begin");
        return new Transaction() {
            @Override
            public void commit() {
                told.add("commit");
            }

            @Override
            public void rollback() {
                told.add("rollback");
            }
        };
    }

    @AfterEach
    void letGo() {
        hanging.countDown();
        threads.close();
    }

    @Test
    void commands_sent_together_are_committed_once() {
        commands.send(List.of("convert", "book"));
        assertThat(told).containsExactly("begin", "convert", "book", "commit");
    }

    @Test
    void one_that_is_refused_undoes_the_others() {
        assertThatThrownBy(() -> commands.send(List.of("convert", "refused"))).isInstanceOf(Rejected.class);
        assertThat(told).containsExactly("begin", "rollback");
    }

    @Test
    void one_that_breaks_undoes_the_others() {
        assertThatThrownBy(() -> commands.send(List.of("convert", "broken")))
                .isInstanceOf(TechnicalFailure.class).hasMessage("IllegalStateException: no connection");
        assertThat(told).containsExactly("begin", "rollback");
    }

    @Test
    void one_that_hangs_is_not_waited_for_and_ends_by_itself() {
        assertThatThrownBy(() -> commands.send(List.of("hanging")))
                .isInstanceOf(TechnicalFailure.class).hasMessage("Not done within 50 ms");
        hanging.countDown();
        await().untilAsserted(() -> assertThat(told).containsExactly("begin", "hanging", "commit"));
    }

    @Test
    void when_too_many_hang_the_next_is_put_off() {
        assertThatThrownBy(() -> commands.send(List.of("hanging"))).isInstanceOf(TechnicalFailure.class);
        assertThatThrownBy(() -> commands.send(List.of("convert")))
                .isInstanceOf(TechnicalFailure.class).hasMessage("Too many checkouts hang at once");
    }
}
