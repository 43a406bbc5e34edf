package in.pujabooking.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The offers of the {@link Catalogue}, kept in memory until the catalogue changes. A price that was changed is quoted for one second longer, and for
 * two at most; while this node can't see whether it has changed, the catalogue is asked each time. What is refused is not kept.
 */
@Component
public class Offers {

    private static final int MOST = 10_000;

    /** @param pujaPackage null for astrology */
    private record Key(long catalogueVersion, long service, Long pujaPackage) {
    }

    private final Catalogue catalogue;
    private final CatalogueVersion version;
    private final Cache<Key, Offer> quoted = Caffeine.newBuilder().maximumSize(MOST).recordStats().build();

    Offers(Catalogue catalogue, CatalogueVersion version, MeterRegistry meters) {
        this.catalogue = catalogue;
        this.version = version;
        CaffeineCacheMetrics.monitor(meters, quoted, "catalogue.offers");
    }

    /** As {@link Catalogue#puja}. */
    public Offer puja(long service, long pujaPackage) {
        return offer(service, pujaPackage, () -> catalogue.puja(service, pujaPackage));
    }

    /** As {@link Catalogue#astrology}. */
    public Offer astrology(long service) {
        return offer(service, null, () -> catalogue.astrology(service));
    }

    /** The version is taken before the catalogue is read: an offer may be newer than the version it is kept for, never older. */
    private Offer offer(long service, Long pujaPackage, Supplier<Offer> read) {
        Optional<Key> key = version.recent().map(seen -> new Key(seen, service, pujaPackage));
        return key.map(quoted::getIfPresent).orElseGet(() -> {
            Offer offer = read.get();
            if (offer instanceof Offer.Quoted) {
                key.ifPresent(known -> quoted.put(known, offer));
            }
            return offer;
        });
    }
}
