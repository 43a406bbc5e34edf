package in.pujabooking.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.TransientDataAccessException;

class SequenceBlocksTest {

    private final AtomicInteger draws = new AtomicInteger();
    private final SequenceBlocks numbers = new SequenceBlocks(20, () -> 1 + 20L * draws.getAndIncrement());

    @Test
    void the_first_number_is_the_first_of_the_sequence_and_a_block_takes_one_draw() {
        assertThat(LongStream.generate(numbers::next).limit(20)).containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
        assertThat(draws).hasValue(1);
        assertThat(numbers.next()).isEqualTo(21);
    }

    @Test
    void a_block_ends_where_another_node_has_drawn() {
        var others = new SequenceBlocks(20, () -> 1 + 20L * draws.getAndIncrement());
        var drawn = new ArrayList<Long>();
        for (int i = 0; i < 50; i++) {
            drawn.addAll(List.of(numbers.next(), others.next()));
        }
        assertThat(drawn).doesNotHaveDuplicates();
    }

    @Test
    void threads_get_different_numbers() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Long> draw = numbers::next;
            var drawn = new ArrayList<Long>();
            for (var number : threads.invokeAll(Collections.nCopies(1_000, draw))) {
                drawn.add(number.get());
            }
            assertThat(drawn).doesNotHaveDuplicates();
        }
        assertThat(draws).hasValue(50);
    }

    @Test
    void a_draw_that_fails_gives_no_number_and_the_next_one_tries_again() {
        var failing = new SequenceBlocks(20, () -> {
            if (draws.getAndIncrement() == 0) {
                throw new IllegalStateException("no connection");
            }
            return 41;
        });
        assertThatThrownBy(failing::next).hasMessage("no connection");
        assertThat(failing.next()).isEqualTo(41);
    }

    @Test
    @Timeout(20)
    void a_thread_waits_for_another_ones_draw_for_a_bounded_time() throws Exception {
        var drawing = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        var slow = new SequenceBlocks(20, () -> {
            drawing.countDown();
            return await(answer) ? 61 : 0;
        }, Duration.ofMillis(100));
        try (var threads = Executors.newFixedThreadPool(1)) {
            var first = threads.submit(slow::next);
            drawing.await();
            assertThatThrownBy(slow::next).isInstanceOf(TransientDataAccessException.class);
            answer.countDown();
            assertThat(first.get()).isEqualTo(61);
        }
        assertThat(slow.next()).isEqualTo(62);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
