package in.pujabooking.phonepe.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class FairQueueTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final FairQueue queue = new FairQueue();
    private final AtomicBoolean open = new AtomicBoolean();

    @Test
    void whoCameFirstGoesFirst() {
        var passed = new ConcurrentLinkedQueue<Integer>();
        List<Integer> came = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int number = i;
            Thread waiting = Thread.ofPlatform().start(() -> queue.pass(() -> {
                if (open.get()) {
                    passed.add(number);
                    return Duration.ZERO;
                }
                return LONG;
            }, LONG));
            await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
            came.add(number);
        }
        open.set(true);
        queue.lookAgain();
        await().until(() -> passed.size() == 20);
        assertThat(passed).containsExactlyElementsOf(came);
    }

    @Test
    void whoWaitsTooLongLeaves() {
        assertThat(queue.pass(() -> LONG, Duration.ofMillis(20))).isFalse();
        assertThat(queue.pass(() -> Duration.ZERO, Duration.ofMillis(20))).isTrue();
    }

    @Test
    void aClosedLineSendsEverybodyAway() {
        var passed = new ConcurrentLinkedQueue<Boolean>();
        for (int i = 0; i < 3; i++) {
            Thread.ofPlatform().start(() -> passed.add(queue.pass(() -> LONG, LONG)));
        }
        queue.close();
        await().until(() -> passed.size() == 3);
        assertThat(passed).containsOnly(false);
    }
}
