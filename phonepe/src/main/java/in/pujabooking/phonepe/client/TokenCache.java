package in.pujabooking.phonepe.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The token that all calls share. It is renewed at half its life by one thread while the others go on with the old one; a renewal that
 * fails leaves the old one in use until it expires, and is tried again after {@link #PAUSE} at the earliest.
 */
final class TokenCache {

    static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Logger log = LoggerFactory.getLogger(TokenCache.class);

    private final Supplier<TokenAnswer> source;
    private final Clock clock;
    private Token cached;
    private Instant renewNotBefore = Instant.MIN;
    private CompletableFuture<TokenAnswer> underWay;

    TokenCache(Supplier<TokenAnswer> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** @return empty if there is no token that has not expired, and none could be had */
    Optional<Token> get() {
        CompletableFuture<TokenAnswer> flight;
        synchronized (this) {
            Instant now = clock.instant();
            boolean usable = cached != null && cached.usable(now);
            if (usable && (cached.fresh(now) || underWay != null || now.isBefore(renewNotBefore))) {
                return Optional.of(cached);
            }
            if (underWay != null) {
                flight = underWay;
            } else {
                flight = null;
                underWay = new CompletableFuture<>();
            }
        }
        return flight == null ? renew() : granted(flight.join());
    }

    /** PhonePe answered 401 to this token: it is not used again. */
    synchronized void reject(Token token) {
        if (token.equals(cached)) {
            cached = null;
        }
    }

    private Optional<Token> renew() {
        TokenAnswer answer = new TokenAnswer.Denied(Trouble.BROKEN, "");
        try {
            answer = source.get();
        } finally {
            settle(answer);
        }
        return granted(answer).or(this::stillUsable);
    }

    private void settle(TokenAnswer answer) {
        CompletableFuture<TokenAnswer> flight;
        synchronized (this) {
            switch (answer) {
                case TokenAnswer.Granted(Token token) -> cached = token;
                case TokenAnswer.Denied denied -> {
                    renewNotBefore = clock.instant().plus(PAUSE);
                    log.warn("PhonePe gave no token: {} {}", denied.trouble(), denied.code());
                }
            }
            flight = underWay;
            underWay = null;
        }
        flight.complete(answer);
    }

    private synchronized Optional<Token> stillUsable() {
        return Optional.ofNullable(cached).filter(token -> token.usable(clock.instant()));
    }

    private static Optional<Token> granted(TokenAnswer answer) {
        return answer instanceof TokenAnswer.Granted(Token token) ? Optional.of(token) : Optional.empty();
    }
}
