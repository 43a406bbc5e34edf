package in.pujabooking.catalogue;

import in.pujabooking.command.watch.WatchedNumber;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** How often the catalogue has changed (table {@code catalogue_version}), as this node has seen it last. */
@Component
final class CatalogueVersion implements WatchedNumber {

    /** Longer than the pause between two looks and one look together. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private record Seen(long version, long begunNanos) {
    }

    private final LongSupplier nanoTime;
    private volatile Seen last;

    @Autowired
    CatalogueVersion() {
        this(System::nanoTime);
    }

    /** @param nanoTime as {@link System#nanoTime()} */
    CatalogueVersion(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public String expression() {
        return "(SELECT version FROM catalogue_version)";
    }

    @Override
    public void seen(long version, long begunNanos) {
        last = new Seen(version, begunNanos);
    }

    /** The version as it was at most two seconds ago; empty if nobody has looked since. */
    Optional<Long> recent() {
        return Optional.ofNullable(last).filter(seen -> nanoTime.getAsLong() - seen.begunNanos() <= LONGEST.toNanos()).map(Seen::version);
    }
}
