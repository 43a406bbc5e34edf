package in.pujabooking.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class NewEventsTest {

    private final NewEvents news = new NewEvents();

    /** Announced until all have noticed: nothing is remembered for somebody who waits only afterwards. */
    @Test
    void all_who_wait_are_woken() {
        var readers = Stream.generate(() -> CompletableFuture.runAsync(() -> await(TimeUnit.HOURS.toNanos(1)), Thread::startVirtualThread)).limit(3).toList();
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            news.announce();
            assertThat(readers).allMatch(CompletableFuture::isDone);
        });
        assertThat(readers).noneMatch(CompletableFuture::isCompletedExceptionally);
    }

    @Test
    void a_wait_ends_without_news_when_its_time_is_over() {
        long begun = System.nanoTime();
        await(TimeUnit.MILLISECONDS.toNanos(5));
        assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(5));
    }

    private void await(long nanos) {
        try {
            news.await(nanos);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
