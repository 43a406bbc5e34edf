package in.pujabooking.phonepe.inquiry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When to ask about an order that nobody hints at. Until the order ends: PhonePe's published times (docs/phonepe.md, time limits and
 * schedule), counted from the beginning of the payment, then every minute. Once more {@code margin} after the end. Then rarely, to watch for
 * late truth: PhonePe may end the order later than we do, up to two days later in its sandbox (docs/phonepe.md, pay).
 */
record InquirySchedule(Duration margin) {

    private static final List<Duration> PUBLISHED = published();
    private static final Duration LAST_PUBLISHED = PUBLISHED.getLast();
    private static final Duration THEREAFTER = Duration.ofSeconds(60);
    private static final List<Duration> WATCH = Stream.of("PT5M", "PT15M", "PT1H", "PT6H", "PT24H", "PT49H").map(Duration::parse).toList();

    static Instant first(Instant initiatedAt) {
        return initiatedAt.plus(PUBLISHED.getFirst());
    }

    /** The question that decides, if nothing did before. */
    Instant deciding(Instant expiresAt) {
        return expiresAt.plus(margin);
    }

    /** @return the first time of the plan that is after {@code lastAskedAt}; empty when the watch is over */
    Optional<Instant> nextAfter(Instant initiatedAt, Instant lastAskedAt, Instant expiresAt) {
        Instant regular = initiatedAt.plus(offsetAfter(Duration.between(initiatedAt, lastAskedAt)));
        Instant deciding = deciding(expiresAt);
        if (regular.isBefore(expiresAt)) {
            return Optional.of(regular);
        }
        return lastAskedAt.isBefore(deciding)
                ? Optional.of(deciding)
                : WATCH.stream().map(deciding::plus).filter(lastAskedAt::isBefore).findFirst();
    }

    private static Duration offsetAfter(Duration asked) {
        return PUBLISHED.stream().filter(offset -> offset.compareTo(asked) > 0).findFirst().orElseGet(() -> {
            long minutes = asked.minus(LAST_PUBLISHED).dividedBy(THEREAFTER) + 1;
            return LAST_PUBLISHED.plus(THEREAFTER.multipliedBy(minutes));
        });
    }

    private static List<Duration> published() {
        List<Duration> offsets = new ArrayList<>(List.of(Duration.ofSeconds(20)));
        every(3, 10, offsets);
        every(6, 10, offsets);
        every(10, 6, offsets);
        every(30, 2, offsets);
        return List.copyOf(offsets);
    }

    private static void every(int seconds, int times, List<Duration> offsets) {
        for (int i = 0; i < times; i++) {
            offsets.add(offsets.getLast().plusSeconds(seconds));
        }
    }
}
