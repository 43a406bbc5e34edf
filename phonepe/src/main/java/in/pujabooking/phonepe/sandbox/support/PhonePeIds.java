package in.pujabooking.phonepe.sandbox.support;

import in.pujabooking.phonepe.sandbox.SandboxSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** Ids as PhonePe makes them: prefix, time in IST to the millisecond, seven digits, suffix (docs/phonepe.md, ids). Unique per process. */
public final class PhonePeIds {

    private static final int SEVEN_DIGITS = 10_000_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyMMddHHmmssSSS").withZone(ZoneId.of("Asia/Kolkata"));

    private final Clock clock;
    private final String suffix;
    private final AtomicInteger digits;

    public PhonePeIds(Clock clock, RandomGenerator random, SandboxSettings settings) {
        this.clock = clock;
        this.suffix = settings.idSuffix();
        this.digits = new AtomicInteger(random.nextInt(SEVEN_DIGITS));
    }

    /** Now, in epoch milliseconds. */
    public long now() {
        return clock.millis();
    }

    /** An id created at that time (epoch ms); prefixes are OMO, OM and OMR. */
    public String at(long epochMs, String prefix) {
        int next = digits.updateAndGet(it -> (it + 1) % SEVEN_DIGITS);
        return prefix + TIME.format(Instant.ofEpochMilli(epochMs)) + "%07d".formatted(next) + suffix;
    }
}
