package in.pujabooking.phonepe.client;

import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.phonepe.support.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class TokenCacheTest {

    private static final Duration LIFETIME = Duration.ofHours(1);

    private final MovableClock clock = new MovableClock();
    private final AtomicInteger fetched = new AtomicInteger();
    private boolean down;

    private final TokenCache cache = new TokenCache(this::fetch, clock);

    @Test
    void tenFirstCallsFetchOneToken() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        TokenCache slow = new TokenCache(() -> {
            awaitRelease(release);
            return fetch();
        }, clock);
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            List<Future<Optional<Token>>> calls = IntStream.range(0, 10).mapToObj(i -> threads.submit(slow::get)).toList();
            release.countDown();
            for (Future<Optional<Token>> call : calls) {
                assertThat(call.get()).contains(token(1));
            }
        }
        assertThat(fetched).hasValue(1);
    }

    @Test
    void aTokenIsRenewedAtHalfItsLife() {
        Token first = cache.get().orElseThrow();
        clock.advance(LIFETIME.dividedBy(2).minusMillis(1));
        assertThat(cache.get()).contains(first);
        clock.advance(Duration.ofMillis(1));
        assertThat(cache.get()).contains(token(2));
    }

    @Test
    void whileOneThreadRenewsTheOthersKeepTheOldToken() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        TokenCache renewing = new TokenCache(() -> {
            if (fetched.get() > 0) {
                awaitRelease(release);
            }
            return fetch();
        }, clock);
        Token old = renewing.get().orElseThrow();
        clock.advance(LIFETIME.dividedBy(2));
        Thread renewer = Thread.startVirtualThread(renewing::get);
        Awaitility.await().until(() -> renewer.getState() == Thread.State.WAITING);
        assertThat(renewing.get()).contains(old);
        release.countDown();
        renewer.join();
        assertThat(renewing.get()).contains(token(2));
    }

    @Test
    void aFailedRenewalKeepsTheOldTokenUntilItExpiresAndNoLonger() {
        Token first = cache.get().orElseThrow();
        down = true;
        clock.advance(LIFETIME.minusSeconds(1));
        assertThat(cache.get()).contains(first);
        clock.advance(Duration.ofSeconds(1));
        assertThat(cache.get()).isEmpty();
    }

    @Test
    void aFailedRenewalIsNotTriedAgainByEveryCall() {
        cache.get();
        down = true;
        clock.advance(LIFETIME.dividedBy(2));
        cache.get();
        cache.get();
        assertThat(fetched).hasValue(2);
        clock.advance(TokenCache.PAUSE);
        cache.get();
        assertThat(fetched).hasValue(3);
    }

    @Test
    void aRejectedTokenIsNotUsedAgain() {
        Token first = cache.get().orElseThrow();
        cache.reject(first);
        Token second = cache.get().orElseThrow();
        assertThat(second).isNotEqualTo(first);
        cache.reject(first);
        assertThat(cache.get()).contains(second);
    }

    private TokenAnswer fetch() {
        int number = fetched.incrementAndGet();
        return down ? new TokenAnswer.Denied(Trouble.SERVER_ERROR, "") : new TokenAnswer.Granted(token(number));
    }

    private Token token(int number) {
        Instant now = clock.instant();
        return new Token(new Secret("t" + number), now.plus(LIFETIME.dividedBy(2)), now.plus(LIFETIME));
    }

    private static void awaitRelease(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
