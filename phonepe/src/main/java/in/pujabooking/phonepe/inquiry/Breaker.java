package in.pujabooking.phonepe.inquiry;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.phonepe.schedule.BackOff;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * What this node knows of PhonePe's health, from the answers to its questions. Silence about several different orders in a row, or a single
 * "too many calls", begins a pause; one question ends it or makes it longer. Silence about one order alone says nothing about PhonePe, and
 * must not hold up the others.
 */
final class Breaker {

    static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private static final int ORDERS_IN_A_ROW = 5;
    private static final BackOff PAUSES = new BackOff(Duration.ofSeconds(2), LONGEST_PAUSE);
    private static final Duration LONGEST_LEFT_ALONE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_HINTS = Duration.ofSeconds(5);

    private final Duration longestProbe;
    private final Set<MerchantOrderId> silent = new HashSet<>();
    private int pauses;
    private Instant pausedUntil = Instant.EPOCH;
    private Instant leftAloneUntil = Instant.EPOCH;
    private Instant hintedAt = Instant.EPOCH;
    private MerchantOrderId probe;

    /** @param longestProbe how long the question that ends a pause may take */
    Breaker(Duration longestProbe) {
        this.longestProbe = longestProbe;
    }

    synchronized boolean isOpen() {
        return pauses > 0;
    }

    /** When the schedule may ask its next question; not after {@code now} while all is well. */
    synchronized Instant scheduleMayAskAt(Instant now) {
        return isOpen() ? later(pausedUntil, leftAloneUntil) : now;
    }

    /** The schedule asks now. At the end of a pause this is the only question until its answer is there. */
    synchronized void scheduleAsks(MerchantOrderId order, Instant now) {
        if (isOpen()) {
            probe = order;
            pausedUntil = now.plus(longestProbe);
        }
    }

    /** Also in a pause a hint leads to a question now and then, because it may be news of PhonePe; not if PhonePe wants to be left alone. */
    synchronized boolean hintMayAsk(Instant now) {
        boolean may = !isOpen() || !now.isBefore(later(leftAloneUntil, hintedAt.plus(BETWEEN_HINTS)));
        hintedAt = may ? now : hintedAt;
        return may;
    }

    synchronized void answered() {
        silent.clear();
        pauses = 0;
        leftAloneUntil = Instant.EPOCH;
    }

    /**
     * @param retryAfter how long PhonePe wants to be left alone, zero if it did not say; more than ten minutes count as ten
     * @param tooMany    whether PhonePe said that there were too many calls
     */
    synchronized void silence(MerchantOrderId order, Duration retryAfter, boolean tooMany, Instant now) {
        silent.add(order);
        leftAloneUntil = later(leftAloneUntil, now.plus(retryAfter.compareTo(LONGEST_LEFT_ALONE) < 0 ? retryAfter : LONGEST_LEFT_ALONE));
        boolean begins = !isOpen() && (tooMany || silent.size() >= ORDERS_IN_A_ROW);
        boolean goesOn = isOpen() && (order.equals(probe) || !now.isBefore(pausedUntil));
        if (begins || goesOn) {
            pausedUntil = now.plus(PAUSES.delay(pauses++));
            probe = null;
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
